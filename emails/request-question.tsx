import { Letter } from "./letter/letter.tsx";
import { Facts, MainLink, Paragraph, Quoted } from "./letter/parts.tsx";
import { WHY_ASKED } from "./letter/whys.ts";

export type RequestQuestionProps = {
  reference: string;
  statusUrl: string;
  /** The reader asked for a subject that tells nothing: then the question stays on the page. */
  plain: boolean;
  question: string;
  contact: string | null;
};

export function RequestQuestion({ reference, statusUrl, plain, question, contact }: RequestQuestionProps) {
  return (
    <Letter
      title="We have a question for you"
      preview="A few words will do."
      why={WHY_ASKED}
      isPlain={plain}
      contact={contact}
    >
      <Paragraph>Hello,</Paragraph>
      <Paragraph>Thank you for your request. We have a question before we decide.</Paragraph>
      {!plain && question !== "" && <Quoted words={question} />}
      <Facts facts={{ Reference: reference }} />
      <Paragraph>
        {plain ? "You can read it and answer it on the page below." : "You can answer on the page below."} A few words
        will do, and we will write again when it is decided.
      </Paragraph>
      <MainLink href={statusUrl}>Answer the question</MainLink>
    </Letter>
  );
}

RequestQuestion.subject = ({ plain }: RequestQuestionProps) =>
  plain ? "About your request" : "A question about your request";

RequestQuestion.PreviewProps = {
  reference: "AG-4TQW-8XN6R",
  statusUrl: "https://store.example.org/requests/k9Vd2QmXr7Ls0YtHb3ZwNc5FgPe",
  plain: false,
  question: "Would 20 now and 20 in the spring be of use to you?",
  contact: null,
} satisfies RequestQuestionProps;
