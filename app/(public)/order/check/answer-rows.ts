import type { SummaryRow } from "#app/_components/summary-list.tsx";
import { addressLines } from "#domain/delivery.ts";
import type { OrderAnswers } from "#domain/ordering/order-answers.ts";

/** Each answer besides the quantities, with a link to its field in the form at `form`, which has everything filled in. */
export function answerRows(answers: OrderAnswers, form: string): SummaryRow[] {
  const row = (key: string, value: string | null, field: string, what = key.toLowerCase()): SummaryRow => ({
    key,
    value: value ?? "Not given",
    change: { href: `${form}#${field}`, what },
  });
  const { purchaseOrderNumber, billingEmail, email } = answers;
  const ofInvoice = [
    row("Purchase order number", purchaseOrderNumber, "purchaseOrderNumber"),
    row("Invoice to", billingEmail ?? email, "billingEmail", "where the invoice goes"),
  ];
  return [
    row("Organisation", answers.organisationName, "organisationName"),
    row("Name", answers.contactName, "contactName", "your name"),
    row("Email", email, "email", "your email address"),
    row("Phone", answers.phone, "phone", "the phone number"),
    row("Send to", addressLines(answers).join("\n"), "addressLine1", "the address"),
    row("Note for delivery", answers.deliveryNote, "deliveryNote", "the note for delivery"),
    row("Pay", answers.payBy === "card" ? "By card, now" : "By invoice, due in 30 days", "payBy", "how you pay"),
    ...(answers.payBy === "invoice" ? ofInvoice : []),
  ];
}
