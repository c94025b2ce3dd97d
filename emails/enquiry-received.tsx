import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, Paragraph } from "./letter/parts.tsx";
import { WHY_ENQUIRED } from "./letter/whys.ts";

export type EnquiryReceivedProps = {
  reference: string;
  about: "quote" | "training";
  contactName: string;
  /** What was wished, as facts to read. What they wrote in their own words is not sent back. */
  asked: Record<string, string>;
  contact: string | null;
};

/** An enquiry has no page of its own: what follows is a conversation. */
export function EnquiryReceived({ reference, about, contactName, asked, contact }: EnquiryReceivedProps) {
  return (
    <Letter
      title="We have your enquiry"
      preview="A person will read it and answer by email."
      why={WHY_ENQUIRED}
      contact={contact}
    >
      <Greeting name={contactName} />
      <Paragraph>
        {about === "training" ? "Thank you for asking about training." : "Thank you for asking about a large order."} A
        person will read what you wrote, and answer by email.
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

EnquiryReceived.subject = ({ reference }: EnquiryReceivedProps) => `We have your enquiry ${reference}`;

EnquiryReceived.PreviewProps = {
  reference: "AG-9RHX-3CW5T",
  about: "training",
  contactName: "Alex Okafor",
  asked: { Format: "In person", "Postcode of the place": "HU1 2AB", People: "14 people: 8 staff, 6 service users" },
  contact: null,
} satisfies EnquiryReceivedProps;
