import { londonDateInWords } from "#domain/london-clock.ts";
import { formatPence } from "#domain/money.ts";
import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_PROPOSED } from "./letter/whys.ts";

export type ProposalSentProps = {
  reference: string;
  /** Its version: from the second on it takes the place of one that was sent before. */
  number: number;
  proposalUrl: string;
  totalPence: number;
  /** An instant, as ISO 8601. */
  expiresAt: string;
  contactName: string;
  contact: string | null;
};

export function ProposalSent({
  reference,
  number,
  proposalUrl,
  totalPence,
  expiresAt,
  contactName,
  contact,
}: ProposalSentProps) {
  const until = londonDateInWords(new Date(expiresAt));
  return (
    <Letter title="Your proposal" preview={`It is valid until ${until}.`} why={WHY_PROPOSED} contact={contact}>
      <Greeting name={contactName} />
      <Paragraph>
        {number > 1
          ? "We have changed your proposal. This one replaces the last."
          : "Here is the proposal you asked for."}
      </Paragraph>
      <Facts facts={{ Reference: reference, Total: formatPence(totalPence), "Valid until": until }} />
      <Paragraph>
        On the page below you can read it, ask for a change, or accept it with one of its dates. Nothing is booked until
        you accept it.
      </Paragraph>
      <MainLink href={proposalUrl}>See the proposal</MainLink>
    </Letter>
  );
}

ProposalSent.subject = ({ reference }: ProposalSentProps) => `Your proposal ${reference}`;

ProposalSent.PreviewProps = {
  reference: "AG-6KWX-4TQ9R",
  number: 1,
  proposalUrl: "https://store.example.org/proposals/m3Vd2QmXr7Ls0YtHb3ZwNc5FgPe",
  totalPence: 330_000,
  expiresAt: "2026-12-26T03:30:00.000Z",
  contactName: "Alex Okafor",
  contact: null,
} satisfies ProposalSentProps;
