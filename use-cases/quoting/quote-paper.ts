import { drawQuote } from "#adapters/documents/draw-quote.ts";
import { spendTry } from "#adapters/limits/spend-try.ts";
import { makeQuotePaper } from "#domain/quoting/quote-paper.ts";
import { returnAddress } from "#use-cases/settings/return-address.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { quoteByToken } from "./queries.ts";

export type DrawnQuote = { is: "no_such_quote" | "too_many" } | { is: "paper"; reference: string; pdf: Buffer };

/** The quote behind a secret link, as a PDF; `too_many` when it was fetched again and again. */
export async function quotePaper(token: string): Promise<DrawnQuote> {
  const quote = await quoteByToken(token);
  if (quote === null) return { is: "no_such_quote" };
  if (!(await spendTry("paper_by_order", quote.reference)).ok) return { is: "too_many" };
  const [details, address] = await Promise.all([supplierDetails(), returnAddress()]);
  const pdf = await drawQuote(makeQuotePaper(quote, { details, returnAddress: address }));
  return { is: "paper", reference: quote.reference, pdf };
}
