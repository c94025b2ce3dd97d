import { Letter } from "./letter/letter.tsx";
import { Facts, MainLink, Paragraph, Quoted } from "./letter/parts.tsx";
import { WHY_ASKED } from "./letter/whys.ts";

export type RequestCancelledProps = {
  reference: string;
  statusUrl: string;
  /** The reader asked for a subject that tells nothing: then the reason stays on the page. */
  plain: boolean;
  reason: string;
  contact: string | null;
};

export function RequestCancelled({ reference, statusUrl, plain, reason, contact }: RequestCancelledProps) {
  return (
    <Letter
      title="Your request is cancelled"
      preview="Nothing will be sent."
      why={WHY_ASKED}
      isPlain={plain}
      contact={contact}
    >
      <Paragraph>Hello,</Paragraph>
      <Paragraph>We have cancelled your request, and nothing will be sent.</Paragraph>
      {!plain && reason !== "" && <Quoted words={reason} />}
      <Facts facts={{ Reference: reference }} />
      <Paragraph>
        {plain ? "The page below tells you why. " : ""}You are welcome to ask again whenever you like.
      </Paragraph>
      <MainLink href={statusUrl}>See your request</MainLink>
    </Letter>
  );
}

RequestCancelled.subject = () => "About your request";

RequestCancelled.PreviewProps = {
  reference: "AG-4TQW-8XN6R",
  statusUrl: "https://store.example.org/requests/k9Vd2QmXr7Ls0YtHb3ZwNc5FgPe",
  plain: false,
  reason: "You asked us to on the phone.",
  contact: null,
} satisfies RequestCancelledProps;
