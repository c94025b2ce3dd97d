import { newId } from "../../shared/ids.ts";
import { invalid } from "../api/problem.ts";
import type { Call } from "../api/route.ts";
import type { LineRecord, SessionRecord } from "../records.ts";
import { nowOf } from "../world.ts";
import type { CreateParams } from "./checkout-session-fields.ts";

/** A new open session. Throws what Stripe refuses: another mode, a bad expiry, a total too small to be charged. */
export function newSession(call: Call, params: CreateParams): SessionRecord {
  const created = nowOf(call.world);
  if (params.mode !== "payment")
    throw invalid(`This stand-in does not imitate mode ${params.mode}.`, { param: "mode" });
  const ui = params.ui_mode ?? "hosted_page";
  if (ui !== "hosted_page") throw invalid(`This stand-in does not imitate ui_mode ${ui}.`, { param: "ui_mode" });
  const lines = params.line_items.map(newLine);
  const id = newId("cs_test");
  return {
    id,
    created,
    url: `http://${call.host}/pay/${id}`,
    status: "open",
    paymentStatus: "unpaid",
    expiresAt: expiry(params.expires_at, created),
    currency: "gbp",
    lines,
    amountTotal: total(lines),
    clientReferenceId: params.client_reference_id ?? null,
    customerEmail: params.customer_email ?? null,
    metadata: params.metadata ?? {},
    intent: intentRequest(params.payment_intent_data),
    successUrl: params.success_url,
    cancelUrl: params.cancel_url ?? null,
    locale: params.locale ?? null,
    submitType: params.submit_type ?? null,
    paymentIntentId: null,
    payer: null,
  };
}

function intentRequest(data: CreateParams["payment_intent_data"]): SessionRecord["intent"] {
  return {
    description: data?.description ?? null,
    metadata: data?.metadata ?? {},
    receiptEmail: data?.receipt_email ?? null,
    descriptorSuffix: data?.statement_descriptor_suffix ?? null,
  };
}

function newLine({ quantity, price_data }: CreateParams["line_items"][number]): LineRecord {
  const made = { id: newId("li"), priceId: newId("price"), productId: newId("prod") };
  return { ...made, name: price_data.product_data.name, quantity, unitAmount: price_data.unit_amount };
}

function total(lines: LineRecord[]): number {
  const pence = lines.reduce((sum, line) => sum + line.quantity * line.unitAmount, 0);
  if (pence < 30)
    throw invalid("The Checkout Session's total amount must convert to at least 30 pence.", {
      code: "amount_too_small",
    });
  if (pence > 99_999_999)
    throw invalid("The Checkout Session's total amount must be no more than £999,999.99.", {
      code: "amount_too_large",
    });
  return pence;
}

function expiry(asked: number | undefined, created: number): number {
  const expiresAt = asked ?? created + 86_400;
  if (expiresAt < created + 1_800)
    throw invalid("The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.", {
      param: "expires_at",
    });
  if (expiresAt > created + 86_400)
    throw invalid("The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.", {
      param: "expires_at",
    });
  return expiresAt;
}
