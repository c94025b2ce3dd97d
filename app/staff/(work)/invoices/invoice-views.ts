import type { InvoiceView } from "#use-cases/invoicing/queries.ts";

export const INVOICE_VIEWS = [
  "to_pay",
  "overdue",
  "paid",
  "credited",
  "void",
  "all",
] as const satisfies readonly InvoiceView[];

export const VIEW_LABELS: Record<InvoiceView, string> = {
  to_pay: "To be paid",
  overdue: "Overdue",
  paid: "Paid",
  credited: "Credited",
  void: "Void",
  all: "All",
};
