import type { ServerResponse } from "node:http";

/** What a paper says, from above: a title, pairs such as "Due: 3 March", rows with a sum each, and words below. */
export type Paper = {
  title: string;
  facts: [name: string, value: string][];
  rows: [what: string, sum: string][];
  words: string[];
};

const MARGIN = 50;
const SUMS_FROM = 420;

/** Answers with a small PDF. Its letters are those of every PDF reader, so what they lack is not shown. */
export async function sendPaper(response: ServerResponse, { title, facts, rows, words }: Paper): Promise<void> {
  const { default: PDFDocument } = await import("pdfkit");
  const paper = new PDFDocument({ size: "A4", margin: MARGIN, info: { Title: title }, lang: "en-GB" });
  response.writeHead(200, { "content-type": "application/pdf", "cache-control": "no-store" });
  paper.pipe(response);
  paper.font("Helvetica-Bold").fontSize(18).text(title).moveDown();
  paper.font("Helvetica").fontSize(10);
  for (const [name, value] of facts) paper.text(`${name}: ${value}`);
  paper.moveDown();
  for (const [what, sum] of rows) {
    // A row stands on one page: its sum beside its first line.
    if (paper.y > paper.page.height - 2 * MARGIN) paper.addPage();
    const top = paper.y;
    paper.text(what, MARGIN, top, { width: SUMS_FROM - MARGIN - 10 });
    const bottom = paper.y;
    paper.text(sum, SUMS_FROM, top, { width: paper.page.width - MARGIN - SUMS_FROM, align: "right" });
    paper.x = MARGIN;
    paper.y = bottom + 4;
  }
  for (const each of words) paper.moveDown().text(each);
  paper.end();
}
