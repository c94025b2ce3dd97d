import type { SummaryRow } from "#app/_components/summary-list.tsx";
import { addressLines } from "#domain/delivery.ts";
import type { AnswersToWrite } from "#domain/ordering/taken-answers.ts";

/** How the answers are spoken of: to whoever gave them, or to the colleague who took them. */
type Speech = { whose: string; card: string; invoice: string; how: string };

const TO_CUSTOMER: Speech = {
  whose: "your",
  card: "By card, now",
  invoice: "By invoice, due in 30 days",
  how: "how you pay",
};

export const TO_COLLEAGUE: Speech = {
  whose: "the",
  card: "By the link that we email",
  invoice: "By invoice, due in 30 days",
  how: "how they pay",
};

/** Each answer besides the quantities, with a link to its field in the form at `form`, which has everything filled in. */
export function answerRows(answers: AnswersToWrite, form: string, speech = TO_CUSTOMER): SummaryRow[] {
  const row = (key: string, value: string | null, field: string, what = key.toLowerCase()): SummaryRow => ({
    key,
    value: value ?? "Not given",
    change: { href: `${form}#${field}`, what },
  });
  const { whose } = speech;
  const { purchaseOrderNumber, billingEmail, email } = answers;
  const ofInvoice = [
    row("Purchase order number", purchaseOrderNumber, "purchaseOrderNumber"),
    row("Invoice to", billingEmail ?? email, "billingEmail", "where the invoice goes"),
  ];
  return [
    row("Organisation", answers.organisationName, "organisationName"),
    row("Name", answers.contactName, "contactName", `${whose} name`),
    row("Email", email, "email", `${whose} email address`),
    row("Phone", answers.phone, "phone", "the phone number"),
    row("Send to", addressLines(answers).join("\n"), "addressLine1", "the address"),
    row("Note for delivery", answers.deliveryNote, "deliveryNote", "the note for delivery"),
    row("Pay", speech[answers.payBy], "payBy", speech.how),
    ...(answers.payBy === "invoice" ? ofInvoice : []),
  ];
}
