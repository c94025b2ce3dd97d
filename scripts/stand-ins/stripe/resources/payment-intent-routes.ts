import { PAGING, pageOf } from "../api/page-of.ts";
import { missing } from "../api/problem.ts";
import { type Route, route } from "../api/route.ts";
import { drawCharge } from "./charge.ts";
import { drawPaymentIntent } from "./payment-intent.ts";

export const PAYMENT_INTENT_ROUTES: Route[] = [
  route("GET", "/v1/payment_intents", PAGING, ({ world }, paging) =>
    pageOf("/v1/payment_intents", world.store.all("payment_intent"), paging, () => true, drawPaymentIntent),
  ),
  route("GET", "/v1/payment_intents/:id", {}, ({ world, id }) => {
    const intent = world.store.get("payment_intent", id);
    if (intent === undefined) throw missing("payment_intent", id, "intent");
    return drawPaymentIntent(intent);
  }),
  route("GET", "/v1/charges/:id", {}, ({ world, id }) => {
    const charge = world.store.get("charge", id);
    if (charge === undefined) throw missing("charge", id);
    return drawCharge(charge);
  }),
];
