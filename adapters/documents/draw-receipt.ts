import type { Receipt } from "#domain/ordering/receipt.ts";
import { A4, drawPdf } from "./paper.ts";
import { Pen } from "./pen.ts";

/** A receipt on as many A4 pages as it takes: who sold what to whom, its VAT, every payment and refund. */
export function drawReceipt(receipt: Receipt): Promise<Buffer> {
  return drawPdf("Receipt", A4, (paper, letters) => {
    const pen = new Pen(paper, letters, "Receipt");
    for (const { key, lines } of receipt.facts) pen.fact(key, lines);
    pen.gap();
    for (const { what, detail, amount } of receipt.lines) pen.row(what, amount, detail);
    if (receipt.isDelivered) pen.row("Delivery", "included");
    if (receipt.noVat !== null) pen.row(receipt.noVat, "£0.00");
    pen.row("Total", receipt.total, undefined, 700);
    pen.gap();
    for (const { what, when, amount } of receipt.moves) pen.row(`${what}, ${when}`, amount);
    pen.row(receipt.kept.what, receipt.kept.amount, undefined, 700);
    pen.gap();
    pen.text(receipt.charity);
  });
}
