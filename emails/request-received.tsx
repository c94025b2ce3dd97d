import { Letter } from "./letter/letter.tsx";
import { Facts, MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_ASKED } from "./letter/whys.ts";

export type RequestReceivedProps = {
  reference: string;
  statusUrl: string;
  /** The reader asked for a subject that tells nothing. */
  plain: boolean;
  contact: string | null;
};

export function RequestReceived({ reference, statusUrl, plain, contact }: RequestReceivedProps) {
  return (
    <Letter
      title="We have your request"
      preview="You do not need to do anything."
      why={WHY_ASKED}
      isPlain={plain}
      contact={contact}
    >
      <Paragraph>Hello,</Paragraph>
      <Paragraph>Thank you. A person will look at your request, and we will write again when it is decided.</Paragraph>
      <Facts facts={{ Reference: reference }} />
      <Paragraph>
        You do not need to do anything. You can see how it stands, or take it back, on its own page.
      </Paragraph>
      <MainLink href={statusUrl}>See your request</MainLink>
    </Letter>
  );
}

RequestReceived.subject = ({ plain }: RequestReceivedProps) => (plain ? "About your request" : "We have your request");

RequestReceived.PreviewProps = {
  reference: "AG-4TQW-8XN6R",
  statusUrl: "https://store.example.org/requests/k9Vd2QmXr7Ls0YtHb3ZwNc5FgPe",
  plain: false,
  contact: null,
} satisfies RequestReceivedProps;
