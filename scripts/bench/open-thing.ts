/** How many of each are open: ten thousand, with the customers of the invoices, two of which are each one's. */
export const COUNTS = { dispute: 200, refund: 1_500, checkout: 4_800, invoice: 2_000, begun_invoice: 200 };
export const CREDIT_NOTES = 300;
export const OPEN = Object.values(COUNTS).reduce((sum, count) => sum + count, CREDIT_NOTES + COUNTS.invoice / 2);
/** One of so many is another at Stripe than here. */
export const DIFFERS = 10;
export const DIFFERENT = OPEN / DIFFERS;

export const PRICE_PENCE = 1_000;
export const CREDIT_PENCE = 500;

/** Something that is open, with the ids that it has here and at Stripe. */
export type OpenThing = {
  kind: keyof typeof COUNTS;
  at: Date;
  copies: number;
  /** Of its checkout, refund or invoice. */
  id: string;
  providerId: string | null;
  paymentIntentId: string | null;
  organisationId: string | null;
  customerId: string | null;
  creditNoteId: string | null;
};
