import { londonDateInWords } from "#domain/london-clock.ts";
import type { OrderStatus } from "#domain/ordering/order-life.ts";
import type { QuoteStatus } from "./quote-life.ts";

/** `order` is what it became; null where none was made. */
type QuoteFacts = { status: QuoteStatus; expiresAt: Date | null; order?: { status: OrderStatus } | null };

export type PublicQuote = { title: string; lead: string; isOpen: boolean };

/** What the page of a quote says of it. One whose time is over has lapsed, even before a job says so. */
export function publicQuote(quote: QuoteFacts, now: Date): PublicQuote {
  if (quote.status === "accepted" && quote.order?.status === "cancelled")
    return { title: "You accepted this quote", lead: "The order that came of it is cancelled.", isOpen: false };
  if (quote.status !== "sent") return { ...ENDED[quote.status], isOpen: false };
  if (quote.expiresAt === null || quote.expiresAt <= now) return { ...ENDED.lapsed, isOpen: false };
  const until = londonDateInWords(quote.expiresAt);
  return {
    title: "A quote for you",
    lead: `It is valid until ${until}. Nothing is ordered until you accept it.`,
    isOpen: true,
  };
}

const ENDED: Record<Exclude<QuoteStatus, "sent">, { title: string; lead: string }> = {
  draft: { title: "This quote is being written", lead: "We will email you when it is ready." },
  accepted: { title: "You have accepted this quote", lead: "It is an order now. What comes next is on its page." },
  declined: { title: "You have declined this quote", lead: "Nothing is ordered, and there is nothing to pay." },
  superseded: { title: "There is a newer version of this quote", lead: "This one cannot be accepted any more." },
  lapsed: {
    title: "This quote does not stand any more",
    lead: "Please ask us for a new one if you still want the copies.",
  },
};
