import { usuallyWithin } from "#domain/promises.ts";
import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, Paragraph } from "./letter/parts.tsx";
import { WHY_ENQUIRED } from "./letter/whys.ts";

export type EnquiryReceivedProps = {
  reference: string;
  about: "quote" | "training";
  contactName: string;
  /** What was wished, as facts to read. What they wrote in their own words is not sent back. */
  asked: Record<string, string>;
  /** Within how many working days we usually answer. */
  days: number;
  contact: string | null;
};

const WE_HAVE = { training: "We have your enquiry", quote: "We have your request for a quote" };

/** An enquiry has no page of its own: what follows is a conversation. */
export function EnquiryReceived({ reference, about, contactName, asked, days, contact }: EnquiryReceivedProps) {
  return (
    <Letter
      title={WE_HAVE[about]}
      preview={`A person will answer you. ${usuallyWithin(days)}`}
      why={WHY_ENQUIRED}
      contact={contact}
    >
      <Greeting name={contactName} />
      <Paragraph>
        {about === "training" ? "Thank you for asking about training." : "Thank you for asking about a large order."} A
        person will read what you wrote, and {about === "training" ? "answer you" : "send you a quote"}.{" "}
        {usuallyWithin(days)}
      </Paragraph>
      <Facts facts={{ Reference: reference, ...asked }} />
      {about === "training" && (
        <Paragraph>
          What happens next: we talk with you about what your group needs, and send you a proposal with dates and a
          price. You choose a date there, or ask for something else.
        </Paragraph>
      )}
      <Paragraph>
        You do not need to do anything. {about === "training" ? "Nothing is booked yet" : "Nothing is ordered yet"}, and
        there is nothing to pay.
      </Paragraph>
    </Letter>
  );
}

EnquiryReceived.subject = ({ reference, about }: EnquiryReceivedProps) => `${WE_HAVE[about]} ${reference}`;

EnquiryReceived.PreviewProps = {
  reference: "AG-9RHX-3CW5T",
  about: "training",
  contactName: "Alex Okafor",
  asked: { Format: "In person", "Postcode of the place": "HU1 2AB", Group: "14 people: 8 staff, 6 service users" },
  days: 3,
  contact: null,
} satisfies EnquiryReceivedProps;
