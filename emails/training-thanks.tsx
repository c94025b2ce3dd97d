import { Letter } from "./letter/letter.tsx";
import { Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_ENQUIRED } from "./letter/whys.ts";

export type TrainingThanksProps = {
  contactName: string;
  /** By clocks in the United Kingdom, in words. */
  when: string;
  feedbackUrl: string;
  contact: string | null;
};

export function TrainingThanks({ contactName, when, feedbackUrl, contact }: TrainingThanksProps) {
  return (
    <Letter title="Thank you for having us" preview={when} why={WHY_ENQUIRED} contact={contact}>
      <Greeting name={contactName} />
      <Paragraph>Thank you for {when}.</Paragraph>
      <Paragraph>
        The link below is for everybody who was there: please pass it on. It asks five short questions. Nobody learns
        who answered, and we see the answers only when there are five or more.
      </Paragraph>
      <Paragraph>
        On the same page everybody can fetch a certificate, with the name they choose. We do not keep it.
      </Paragraph>
      <MainLink href={feedbackUrl}>Say how it was</MainLink>
    </Letter>
  );
}

TrainingThanks.subject = () => "Thank you, and a question";

TrainingThanks.PreviewProps = {
  contactName: "Alex Okafor",
  when: "Friday 4 December 2026, 10am to 4pm",
  feedbackUrl: "https://store.example.org/feedback/m3Vd2QmXr7Ls0YtHb3ZwNc5FgPe",
  contact: null,
} satisfies TrainingThanksProps as TrainingThanksProps;
