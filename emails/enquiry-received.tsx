import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, Paragraph } from "./letter/parts.tsx";
import { WHY_ENQUIRED } from "./letter/whys.ts";

export type EnquiryReceivedProps = {
  reference: string;
  about: "quote" | "training";
  contactName: string;
  contact: string | null;
};

/** An enquiry has no page of its own: what follows is a conversation. */
export function EnquiryReceived({ reference, about, contactName, contact }: EnquiryReceivedProps) {
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
      <Facts facts={{ Reference: reference }} />
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
  contact: null,
} satisfies EnquiryReceivedProps;
