import type { QuotePaper } from "#domain/quoting/quote-paper.ts";
import { A4, drawPdf } from "./paper.ts";
import { Pen } from "./pen.ts";

/** A quote on as many A4 pages as it takes: who offers what to whom, what it costs, and until when. */
export function drawQuote(quote: QuotePaper): Promise<Buffer> {
  return drawPdf("Quote", A4, (paper, letters) => {
    const pen = new Pen(paper, letters, "Quote");
    for (const { key, lines } of quote.facts) pen.fact(key, lines);
    pen.gap();
    for (const { what, detail, amount } of quote.lines) pen.row(what, amount, detail);
    pen.row("Delivery", "included");
    if (quote.noVat !== null) pen.row(quote.noVat, "£0.00");
    pen.row("Total", quote.total, undefined, 700);
    pen.gap();
    for (const line of quote.note?.split("\n") ?? []) pen.text(line);
    if (quote.note !== null) pen.gap();
    pen.text(quote.charity);
  });
}
