import { londonDateInWords } from "#domain/london-clock.ts";
import { formatPence } from "#domain/money.ts";
import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_PROPOSED } from "./letter/whys.ts";

export type ProposalReminderProps = {
  reference: string;
  proposalUrl: string;
  totalPence: number;
  /** An instant, as ISO 8601. */
  expiresAt: string;
  contactName: string;
  contact: string | null;
};

export function ProposalReminder({
  reference,
  proposalUrl,
  totalPence,
  expiresAt,
  contactName,
  contact,
}: ProposalReminderProps) {
  const until = londonDateInWords(new Date(expiresAt));
  return (
    <Letter
      title="Your proposal runs out soon"
      preview={`It is valid until ${until}.`}
      why={WHY_PROPOSED}
      contact={contact}
    >
      <Greeting name={contactName} />
      <Paragraph>Your proposal is valid until {until}. After that its dates and prices may change.</Paragraph>
      <Facts facts={{ Reference: reference, Total: formatPence(totalPence), "Valid until": until }} />
      <Paragraph>
        On the page below you can accept it, ask for a change, or decline it. If you do nothing, nothing is booked and
        there is nothing to pay.
      </Paragraph>
      <MainLink href={proposalUrl}>See the proposal</MainLink>
    </Letter>
  );
}

ProposalReminder.subject = ({ reference }: ProposalReminderProps) => `Your proposal ${reference} runs out soon`;

ProposalReminder.PreviewProps = {
  reference: "AG-6KWX-4TQ9R",
  proposalUrl: "https://store.example.org/proposals/m3Vd2QmXr7Ls0YtHb3ZwNc5FgPe",
  totalPence: 330_000,
  expiresAt: "2026-12-26T03:30:00.000Z",
  contactName: "Alex Okafor",
  contact: null,
} satisfies ProposalReminderProps;
