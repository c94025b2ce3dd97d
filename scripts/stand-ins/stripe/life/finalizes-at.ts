import type { InvoiceRecord } from "../invoice-records.ts";

/** When Stripe finalizes a draft by itself: an hour after it was made, where it was asked to. */
export function finalizesAt({ status, autoAdvance, created }: InvoiceRecord): number | null {
  return status === "draft" && autoAdvance ? created + 3_600 : null;
}
