import type { Life } from "#domain/life.ts";

export type InvoiceStatus = "creating" | "open" | "paid" | "void" | "uncollectible";
export type InvoiceEvent = "issued" | "paid" | "voided" | "written_off";

/** The whole life of an invoice. What is owed of it, and since when, is reckoned from its payments and its due date. */
export const INVOICE_LIFE: Life<InvoiceStatus, InvoiceEvent> = {
  creating: { issued: "open", paid: "paid", voided: "void" },
  open: { paid: "paid", voided: "void", written_off: "uncollectible" },
  paid: {},
  void: {},
  uncollectible: { paid: "paid", voided: "void" },
};

/** Days from its date until an invoice is due: what public bodies are bound to keep. */
export const DAYS_UNTIL_DUE = 30;
