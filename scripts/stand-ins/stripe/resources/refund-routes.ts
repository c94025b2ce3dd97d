import { metadata } from "../api/metadata.ts";
import { PAGING, pageOf } from "../api/page-of.ts";
import { invalid, missing } from "../api/problem.ts";
import { integer, notImitated, oneOf, optional, text } from "../api/readers.ts";
import { type Route, route } from "../api/route.ts";
import { refundCharge } from "../life/refund-charge.ts";
import type { ChargeRecord } from "../records.ts";
import type { World } from "../world.ts";
import { drawRefund } from "./refund.ts";

const CREATE_FIELDS = {
  amount: optional(integer(1, 99_999_999)),
  charge: optional(text()),
  currency: notImitated,
  customer: notImitated,
  metadata: optional(metadata),
  payment_intent: optional(text()),
  reason: optional(oneOf(["duplicate", "fraudulent", "requested_by_customer"])),
};

const LIST_FIELDS = { ...PAGING, charge: optional(text()), payment_intent: optional(text()) };

export const REFUND_ROUTES: Route[] = [
  route("POST", "/v1/refunds", CREATE_FIELDS, (call, { amount, charge, metadata, payment_intent, reason }) => {
    const found = chargeToRefund(call.world, charge, payment_intent);
    return drawRefund(refundCharge(call.world, found, { amount, reason, metadata: metadata ?? {} }, call));
  }),
  route("GET", "/v1/refunds", LIST_FIELDS, ({ world }, { charge, payment_intent, ...paging }) =>
    pageOf(
      "/v1/refunds",
      world.store.all("refund"),
      paging,
      (refund) =>
        (charge === undefined || refund.chargeId === charge) &&
        (payment_intent === undefined || refund.paymentIntentId === payment_intent),
      drawRefund,
    ),
  ),
  route("GET", "/v1/refunds/:id", {}, ({ world, id }) => {
    const refund = world.store.get("refund", id);
    if (refund === undefined) throw missing("refund", id);
    return drawRefund(refund);
  }),
];

function chargeToRefund(world: World, chargeId: string | undefined, intentId: string | undefined): ChargeRecord {
  if (chargeId === undefined && intentId === undefined) {
    throw invalid("One of the following params should be provided for this request: payment_intent or charge.");
  }
  const intent = intentId === undefined ? undefined : world.store.get("payment_intent", intentId);
  if (intentId !== undefined && intent === undefined) throw missing("payment_intent", intentId, "payment_intent");
  const id = chargeId ?? intent?.latestChargeId ?? "";
  const charge = world.store.get("charge", id);
  if (charge !== undefined) return charge;
  if (chargeId !== undefined) throw missing("charge", chargeId, "charge");
  throw invalid("This PaymentIntent does not have a successful charge to refund.");
}
