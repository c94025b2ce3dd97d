import { CHECKOUT_SESSION_ROUTES } from "../resources/checkout-session-routes.ts";
import { CREDIT_NOTE_ROUTES } from "../resources/credit-note-routes.ts";
import { CUSTOMER_ROUTES } from "../resources/customer-routes.ts";
import { EVENT_ROUTES } from "../resources/event-routes.ts";
import { INVOICE_ITEM_ROUTES } from "../resources/invoice-item-routes.ts";
import { INVOICE_ROUTES } from "../resources/invoice-routes.ts";
import { PAYMENT_INTENT_ROUTES } from "../resources/payment-intent-routes.ts";
import { REFUND_ROUTES } from "../resources/refund-routes.ts";
import type { Route } from "./route.ts";

/** Every call that is imitated. A new kind of object adds its own list here. */
export const ROUTES: Route[] = [
  ...CHECKOUT_SESSION_ROUTES,
  ...PAYMENT_INTENT_ROUTES,
  ...REFUND_ROUTES,
  ...CUSTOMER_ROUTES,
  ...INVOICE_ROUTES,
  ...INVOICE_ITEM_ROUTES,
  ...CREDIT_NOTE_ROUTES,
  ...EVENT_ROUTES,
];
