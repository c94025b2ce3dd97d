import { londonDateInWords } from "#domain/london-clock.ts";
import { formatPence } from "#domain/money.ts";
import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_QUOTED } from "./letter/whys.ts";

export type QuoteSentProps = {
  reference: string;
  /** Its version: from the second on it takes the place of one that was sent before. */
  number: number;
  quoteUrl: string;
  totalPence: number;
  /** An instant, as ISO 8601. */
  expiresAt: string;
  contactName: string;
  contact: string | null;
};

export function QuoteSent({
  reference,
  number,
  quoteUrl,
  totalPence,
  expiresAt,
  contactName,
  contact,
}: QuoteSentProps) {
  const until = londonDateInWords(new Date(expiresAt));
  return (
    <Letter title="Your quote" preview={`It is valid until ${until}.`} why={WHY_QUOTED} contact={contact}>
      <Greeting name={contactName} />
      <Paragraph>
        {number > 1 ? "We have changed your quote. This one replaces the last." : "Here is the quote you asked for."}
      </Paragraph>
      <Facts facts={{ Reference: reference, Total: formatPence(totalPence), "Valid until": until }} />
      <Paragraph>
        On the page below you can read it, download it as a PDF, and accept it, to pay by card or by invoice. Nothing is
        ordered until you do.
      </Paragraph>
      <MainLink href={quoteUrl}>See the quote</MainLink>
    </Letter>
  );
}

QuoteSent.subject = ({ reference }: QuoteSentProps) => `Your quote ${reference}`;

QuoteSent.PreviewProps = {
  reference: "AG-6KWX-4TQ9R",
  number: 1,
  quoteUrl: "https://store.example.org/quotes/m3Vd2QmXr7Ls0YtHb3ZwNc5FgPe",
  totalPence: 330_000,
  expiresAt: "2026-12-26T03:30:00.000Z",
  contactName: "Alex Okafor",
  contact: null,
} satisfies QuoteSentProps;
