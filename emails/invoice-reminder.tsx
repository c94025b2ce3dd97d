import { formatPence } from "#domain/money.ts";
import { INVOICE_FACTS, type InvoiceFacts, invoiceFacts } from "./invoice-issued.tsx";
import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { whyOrdered } from "./letter/whys.ts";

/** `reminder`: whether its due date is still to come, is today, or is past. */
export type InvoiceReminderProps = InvoiceFacts & { reminder: "before" | "due" | "after" };

const WORDS: Record<InvoiceReminderProps["reminder"], { title: string; words: string }> = {
  before: {
    title: "Your invoice is due soon",
    words: "This is a reminder that your invoice is due soon.",
  },
  due: {
    title: "Your invoice is due today",
    words: "This is a reminder that your invoice is due today.",
  },
  after: {
    title: "Your invoice is overdue",
    words:
      "We have not had the payment for your invoice yet. Please pay it, or write to us if something is in the way.",
  },
};

export function InvoiceReminder(props: InvoiceReminderProps) {
  const { reminder, payUrl, contact } = props;
  const { title, words } = WORDS[reminder];
  return (
    <Letter
      title={title}
      preview={`${formatPence(props.owedPence)}, due ${props.dueOn}.`}
      why={whyOrdered(props.about)}
      contact={contact}
    >
      <Greeting name="" />
      <Paragraph>{words}</Paragraph>
      <Facts facts={invoiceFacts(props)} />
      <Paragraph>If you have paid it in the last few days, thank you: you do not need to do anything.</Paragraph>
      <MainLink href={payUrl}>See and pay the invoice</MainLink>
    </Letter>
  );
}

InvoiceReminder.subject = ({ reminder, number }: InvoiceReminderProps) =>
  ({
    before: `Invoice ${number} is due soon`,
    due: `Invoice ${number} is due today`,
    after: `Invoice ${number} is overdue`,
  })[reminder];

InvoiceReminder.PreviewProps = { ...INVOICE_FACTS, reminder: "after" } satisfies InvoiceReminderProps;
