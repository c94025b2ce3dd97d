/** A quote whose order was not paid, and which can be accepted again. `until` is a day in words. */
export type QuoteAgain = { url: string; until: string };

/** What somebody is told of it whose order has closed. */
export function inWords({ until }: QuoteAgain): string {
  return `Your quote is valid until ${until}. If you still want the copies, you can accept it again, by card or by invoice.`;
}
