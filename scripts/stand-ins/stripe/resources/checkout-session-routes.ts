import { mergeMetadata, metadata } from "../api/metadata.ts";
import { PAGING, pageOf } from "../api/page-of.ts";
import { invalid } from "../api/problem.ts";
import { email, object, oneOf, optional, text } from "../api/readers.ts";
import { type Route, route } from "../api/route.ts";
import { expireDueSessions, expireSession, findSession } from "../life/find-session.ts";
import type { SessionRecord } from "../records.ts";
import { drawCheckoutSession, drawLineItems } from "./checkout-session.ts";
import { CREATE_FIELDS } from "./checkout-session-fields.ts";
import { newSession } from "./new-session.ts";

const LIST_FIELDS = {
  ...PAGING,
  customer_details: optional(object({ email })),
  payment_intent: optional(text()),
  status: optional(oneOf(["open", "complete", "expired"])),
};

export const CHECKOUT_SESSION_ROUTES: Route[] = [
  route("POST", "/v1/checkout/sessions", CREATE_FIELDS, (call, params) => {
    const session = newSession(call, params);
    call.world.store.put("checkout.session", session);
    return drawCheckoutSession(session);
  }),
  route(
    "GET",
    "/v1/checkout/sessions",
    LIST_FIELDS,
    ({ world }, { status, payment_intent, customer_details, ...paging }) => {
      expireDueSessions(world);
      const matches = (session: SessionRecord) =>
        (status === undefined || session.status === status) &&
        (payment_intent === undefined || session.paymentIntentId === payment_intent) &&
        (customer_details === undefined || (session.payer?.email ?? session.customerEmail) === customer_details.email);
      return pageOf("/v1/checkout/sessions", world.store.all("checkout.session"), paging, matches, drawCheckoutSession);
    },
  ),
  route("GET", "/v1/checkout/sessions/:id", {}, ({ world, id }) => drawCheckoutSession(findSession(world, id))),
  route("POST", "/v1/checkout/sessions/:id", { metadata: optional(metadata) }, ({ world, id }, params) => {
    const session = findSession(world, id);
    const changed = { ...session, metadata: mergeMetadata(session.metadata, params.metadata) };
    world.store.put("checkout.session", changed);
    return drawCheckoutSession(changed);
  }),
  route("POST", "/v1/checkout/sessions/:id/expire", {}, (call) => {
    const session = findSession(call.world, call.id);
    if (session.status === "open") return drawCheckoutSession(expireSession(call.world, session, call));
    throw invalid(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
    );
  }),
  route("GET", "/v1/checkout/sessions/:id/line_items", PAGING, ({ world, id }, paging) => {
    const session = findSession(world, id);
    const lines = drawLineItems(session).map((line) => ({ ...line, created: session.created }));
    return pageOf(
      `/v1/checkout/sessions/${id}/line_items`,
      lines.reverse(),
      paging,
      () => true,
      ({ created, ...line }) => line,
    );
  }),
];
