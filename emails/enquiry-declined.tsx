import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, Paragraph, Quoted } from "./letter/parts.tsx";
import { WHY_ENQUIRED } from "./letter/whys.ts";

export type EnquiryDeclinedProps = { reference: string; contactName: string; reason: string; contact: string | null };

export function EnquiryDeclined({ reference, contactName, reason, contact }: EnquiryDeclinedProps) {
  return (
    <Letter
      title="We cannot help with this one"
      preview="We are sorry. Here is why."
      why={WHY_ENQUIRED}
      contact={contact}
    >
      <Greeting name={contactName} />
      <Paragraph>Thank you for asking us. We are sorry that we cannot do what you asked for this time.</Paragraph>
      <Quoted words={reason} />
      <Facts facts={{ Reference: reference }} />
      <Paragraph>If something changes, ask us again. There is nothing else that you need to do.</Paragraph>
    </Letter>
  );
}

EnquiryDeclined.subject = ({ reference }: EnquiryDeclinedProps) => `About your enquiry ${reference}`;

EnquiryDeclined.PreviewProps = {
  reference: "AG-9RHX-3CW5T",
  contactName: "Alex Okafor",
  reason: "All our days are taken until the summer.\nPlease ask again in May.",
  contact: null,
} satisfies EnquiryDeclinedProps;
