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
  /** There is too little of it on the shelf: more has to be made before it is packed. */
  waitsForCopies: boolean;
  contact: string | null;
};

export function RequestApproved(props: RequestApprovedProps) {
  const { reference, statusUrl, waitsForCopies } = props;
  return (
    <Letter
      title={titleOf(props)}
      preview="We will write again when it leaves."
      why={WHY_ASKED}
      isPlain={props.plain}
      contact={props.contact}
    >
      <Paragraph>Hello,</Paragraph>
      <Paragraph>{saidYes(props)}</Paragraph>
      {waitsForCopies && (
        <Paragraph>
          Not all that goes into it is here yet: we pack it as soon as it comes, and do not know the day. Its place in
          the queue is kept. If that takes too long for you, you can take your request back on its page, or ask us.
        </Paragraph>
      )}
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

function titleOf({ waitsForCopies }: RequestApprovedProps): string {
  return waitsForCopies ? "Your parcel will follow" : "We are getting your parcel ready";
}

function saidYes({ plain, copiesApproved, copiesRequested, waitsForCopies }: RequestApprovedProps): string {
  const isFewer = copiesApproved < copiesRequested;
  if (!isFewer)
    return waitsForCopies ? "Good news: we will send your parcel." : "Good news: we are getting your parcel ready.";
  const asked = plain ? inDigits(copiesRequested) : copiesInWords(copiesRequested);
  const fewer = `You asked for ${asked}. We can send you ${inDigits(copiesApproved)} this time`;
  return waitsForCopies ? `${fewer}.` : `${fewer}, and are getting your parcel ready.`;
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

RequestApproved.subject = (props: RequestApprovedProps) => (props.plain ? "About your request" : titleOf(props));

RequestApproved.PreviewProps = {
  reference: "AG-4TQW-8XN6R",
  statusUrl: "https://store.example.org/requests/k9Vd2QmXr7Ls0YtHb3ZwNc5FgPe",
  plain: false,
  copiesApproved: 20,
  copiesRequested: 40,
  note: "We are waiting for the next printing.\nAsk again in March for the rest.",
  waitsForCopies: false,
  contact: null,
} satisfies RequestApprovedProps;
