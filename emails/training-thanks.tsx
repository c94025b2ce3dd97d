import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_ASKED } from "./letter/whys.ts";

export type TrainingThanksProps = {
  /** Of the booking, or of the places. */
  reference: string;
  contactName: string;
  /** By clocks in the United Kingdom, in words. */
  when: string;
  feedbackUrl: string;
  contact: string | null;
};

export function TrainingThanks({ reference, contactName, when, feedbackUrl, contact }: TrainingThanksProps) {
  return (
    <Letter title="Thank you for having us" preview={when} why={WHY_ASKED} contact={contact}>
      <Greeting name={contactName} />
      <Paragraph>Thank you for {when}.</Paragraph>
      <Paragraph>
        The link below is for everybody who was there: please pass it on. It asks six short questions. Nobody learns who
        answered, and we see the answers only when there are five or more.
      </Paragraph>
      <Paragraph>
        On the same page everybody can fetch a certificate, with the name they choose. We do not keep it.
      </Paragraph>
      <Facts facts={{ Reference: reference }} />
      <MainLink href={feedbackUrl}>Say how it was</MainLink>
    </Letter>
  );
}

TrainingThanks.subject = () => "Thank you, and a question";

TrainingThanks.PreviewProps = {
  reference: "AG-6KWX-4TQ9R",
  contactName: "Alex Okafor",
  when: "Friday 4 December 2026, 10am to 4pm",
  feedbackUrl: "https://store.example.org/feedback/m3Vd2QmXr7Ls0YtHb3ZwNc5FgPe",
  contact: null,
} satisfies TrainingThanksProps as TrainingThanksProps;
