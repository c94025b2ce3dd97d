import { CASH_BALANCE_ROUTES } from "../resources/cash-balance-routes.ts";
import { CHARGE_ROUTES } from "../resources/charge-routes.ts";
import { CHECKOUT_SESSION_ROUTES } from "../resources/checkout-session-routes.ts";
import { CREDIT_NOTE_ROUTES } from "../resources/credit-note-routes.ts";
import { CUSTOMER_ROUTES } from "../resources/customer-routes.ts";
import { DISPUTE_ROUTES } from "../resources/dispute-routes.ts";
import { EVENT_ROUTES } from "../resources/event-routes.ts";
import { INVOICE_ITEM_ROUTES } from "../resources/invoice-item-routes.ts";
import { INVOICE_LIST_ROUTES } from "../resources/invoice-list.ts";
import { INVOICE_ROUTES } from "../resources/invoice-routes.ts";
import { MONEY_ROUTES } from "../resources/money-routes.ts";
import { PAYMENT_INTENT_ROUTES } from "../resources/payment-intent-routes.ts";
import { PAYMENT_RECORD_ROUTES } from "../resources/payment-record-routes.ts";
import { PRODUCT_ROUTES } from "../resources/product-routes.ts";
import { REFUND_ROUTES } from "../resources/refund-routes.ts";
import { TAX_RATE_ROUTES } from "../resources/tax-rate-routes.ts";
import type { Route } from "./route.ts";

/** Every call that is imitated. A new kind of object adds its own list here. */
export const ROUTES: Route[] = [
  ...CUSTOMER_ROUTES,
  ...CASH_BALANCE_ROUTES,
  ...TAX_RATE_ROUTES,
  ...PRODUCT_ROUTES,
  ...INVOICE_ROUTES,
  ...INVOICE_LIST_ROUTES,
  ...INVOICE_ITEM_ROUTES,
  ...CREDIT_NOTE_ROUTES,
  ...CHECKOUT_SESSION_ROUTES,
  ...PAYMENT_INTENT_ROUTES,
  ...PAYMENT_RECORD_ROUTES,
  ...CHARGE_ROUTES,
  ...REFUND_ROUTES,
  ...DISPUTE_ROUTES,
  ...MONEY_ROUTES,
  ...EVENT_ROUTES,
];
