import type { EventRecord } from "../records.ts";
import { drawCharge } from "./charge.ts";
import { drawCheckoutSession } from "./checkout-session.ts";
import { drawPaymentIntent } from "./payment-intent.ts";
import { drawRefund } from "./refund.ts";

/** The whole Stripe object of a record. A new kind of object is one more line here. */
export function drawObject({ object, record }: EventRecord["subject"]): object {
  switch (object) {
    case "checkout.session":
      return drawCheckoutSession(record);
    case "payment_intent":
      return drawPaymentIntent(record);
    case "charge":
      return drawCharge(record);
    case "refund":
      return drawRefund(record);
  }
}
