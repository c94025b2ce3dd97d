import { metadata } from "../api/metadata.ts";
import { PAGING, pageOf } from "../api/page-of.ts";
import { invalid, missing } from "../api/problem.ts";
import { email, integer, notImitated, oneOf, optional, type ReadFields, text } from "../api/readers.ts";
import { type Call, type Route, route } from "../api/route.ts";
import { customerGiven } from "../life/find-customer.ts";
import { refundCharge } from "../life/refund-charge.ts";
import { returnCash } from "../life/return-cash.ts";
import type { ChargeRecord, RefundRecord } from "../records.ts";
import type { World } from "../world.ts";
import { drawRefund } from "./refund.ts";

const CREATE_FIELDS = {
  amount: optional(integer(1, 99_999_999)),
  charge: optional(text()),
  currency: optional(oneOf(["gbp"])),
  customer: optional(text()),
  instructions_email: optional(email),
  metadata: optional(metadata),
  origin: optional(oneOf(["customer_balance"])),
  payment_intent: optional(text()),
  refund_application_fee: notImitated,
  reverse_transfer: notImitated,
  reason: optional(oneOf(["duplicate", "fraudulent", "requested_by_customer"])),
};

const LIST_FIELDS = { ...PAGING, charge: optional(text()), payment_intent: optional(text()) };

export const REFUND_ROUTES: Route[] = [
  route("POST", "/v1/refunds", CREATE_FIELDS, (call, params) => {
    if (params.origin === "customer_balance") return drawRefund(refundCash(call, params));
    const { amount, reason, charge, payment_intent } = params;
    const found = chargeToRefund(call.world, charge, payment_intent);
    return drawRefund(refundCharge(call.world, found, { amount, reason, metadata: params.metadata ?? {} }, call));
  }),
  route("GET", "/v1/refunds", LIST_FIELDS, ({ world }, { charge, payment_intent, ...paging }) =>
    pageOf(
      "/v1/refunds",
      fewestOf(world, charge, payment_intent),
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

function refundCash(call: Call, params: ReadFields<typeof CREATE_FIELDS>): RefundRecord {
  const { amount, customer, currency, metadata } = params;
  for (const [param, given] of Object.entries({ amount, customer, currency })) {
    if (given === undefined) throw invalid(`Missing required param: ${param}.`, { code: "parameter_missing", param });
  }
  const of = customerGiven(call.world, customer ?? "");
  return returnCash(call.world, of, { amount: amount ?? 0, metadata: metadata ?? {} }, call);
}

function fewestOf(world: World, charge: string | undefined, intent: string | undefined) {
  if (charge !== undefined) return world.store.by("refund", "chargeId", charge);
  if (intent !== undefined) return world.store.by("refund", "paymentIntentId", intent);
  return world.store.all("refund");
}

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
