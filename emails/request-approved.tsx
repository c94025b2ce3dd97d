import { copiesInWords } from "#domain/age.ts";
import { inDigits } from "#domain/digits.ts";
import { Letter } from "./letter/letter.tsx";
import { Facts, MainLink, Paragraph, Quoted } from "./letter/parts.tsx";
import { WHY_ASKED } from "./letter/whys.ts";

export type RequestApprovedProps = {
  reference: string;
  statusUrl: string;
  /** The reader asked for a subject that tells nothing: then what staff wrote stays on the page. */
  plain: boolean;
  copiesApproved: number;
  copiesRequested: number;
  note: string | null;
  contact: string | null;
};

export function RequestApproved(props: RequestApprovedProps) {
  const { reference, statusUrl, copiesApproved, copiesRequested } = props;
  const isFewer = copiesApproved < copiesRequested;
  return (
    <Letter
      title="We are getting your parcel ready"
      preview="We will write again when it leaves."
      why={WHY_ASKED}
      isPlain={props.plain}
      contact={props.contact}
    >
      <Paragraph>Hello,</Paragraph>
      <Paragraph>
        {isFewer
          ? `You asked for ${copiesInWords(copiesRequested)}. We can send you ${inDigits(copiesApproved)} this time, and are getting your parcel ready.`
          : "Good news: we are getting your parcel ready."}
      </Paragraph>
      <Note {...props} />
      <Facts facts={{ Reference: reference }} />
      <Paragraph>
        You do not need to do anything. We will write again when it leaves. Until it is packed you can still correct the
        address on its page.
      </Paragraph>
      <MainLink href={statusUrl}>See your request</MainLink>
    </Letter>
  );
}

function Note({ note, plain }: RequestApprovedProps) {
  if (note === null || note === "") return null;
  if (plain) return <Paragraph>We left a note for you on the page below.</Paragraph>;
  return (
    <>
      <Paragraph>A note from us:</Paragraph>
      <Quoted words={note} />
    </>
  );
}

RequestApproved.subject = ({ plain }: RequestApprovedProps) =>
  plain ? "About your request" : "We are getting your parcel ready";

RequestApproved.PreviewProps = {
  reference: "AG-4TQW-8XN6R",
  statusUrl: "https://store.example.org/requests/k9Vd2QmXr7Ls0YtHb3ZwNc5FgPe",
  plain: false,
  copiesApproved: 20,
  copiesRequested: 40,
  note: "We are waiting for the next printing.\nAsk again in March for the rest.",
  contact: null,
} satisfies RequestApprovedProps;
