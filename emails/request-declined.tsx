import { Letter } from "./letter/letter.tsx";
import { Facts, MainLink, Paragraph, Quoted } from "./letter/parts.tsx";
import { WHY_ASKED } from "./letter/whys.ts";

export type RequestDeclinedProps = {
  reference: string;
  statusUrl: string;
  /** The reader asked for a subject that tells nothing: then the reason stays on the page. */
  plain: boolean;
  reason: string;
  contact: string | null;
};

export function RequestDeclined({ reference, statusUrl, plain, reason, contact }: RequestDeclinedProps) {
  return (
    <Letter
      title="We cannot send a parcel this time"
      preview="We are sorry. Here is what you can have."
      why={WHY_ASKED}
      isPlain={plain}
      contact={contact}
    >
      <Paragraph>Hello,</Paragraph>
      <Paragraph>Thank you for asking. We are sorry that we cannot send you a parcel this time.</Paragraph>
      {!plain && reason !== "" && <Quoted words={reason} />}
      <Facts facts={{ Reference: reference }} />
      <Paragraph>
        {plain
          ? "The page below tells you why, and what you can have at once."
          : "The page below tells you what you can have at once."}
      </Paragraph>
      <MainLink href={statusUrl}>See your request</MainLink>
    </Letter>
  );
}

RequestDeclined.subject = () => "About your request";

RequestDeclined.PreviewProps = {
  reference: "AG-4TQW-8XN6R",
  statusUrl: "https://store.example.org/requests/k9Vd2QmXr7Ls0YtHb3ZwNc5FgPe",
  plain: false,
  reason: "We posted a parcel to this address last month, and have few left.\nPlease ask again after the summer.",
  contact: null,
} satisfies RequestDeclinedProps;
