import { PAGING, pageOf } from "../api/page-of.ts";
import { missing } from "../api/problem.ts";
import { optional, text } from "../api/readers.ts";
import { type Route, route } from "../api/route.ts";
import type { PaymentIntentRecord } from "../records.ts";
import { drawPaymentIntent } from "./payment-intent.ts";

const LIST_FIELDS = { ...PAGING, customer: optional(text()) };

export const PAYMENT_INTENT_ROUTES: Route[] = [
  route("GET", "/v1/payment_intents", LIST_FIELDS, ({ world }, { customer, ...paging }) => {
    const matches = (intent: PaymentIntentRecord) => customer === undefined || intent.customerId === customer;
    return pageOf("/v1/payment_intents", world.store.all("payment_intent"), paging, matches, drawPaymentIntent);
  }),
  route("GET", "/v1/payment_intents/:id", {}, ({ world, id }) => {
    const intent = world.store.get("payment_intent", id);
    if (intent === undefined) throw missing("payment_intent", id, "intent");
    return drawPaymentIntent(intent);
  }),
];
