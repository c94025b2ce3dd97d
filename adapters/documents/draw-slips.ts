import { WEBSITE } from "#domain/contact.ts";
import type { PrintedParcel } from "#domain/fulfilment/printed-parcel.ts";
import { londonDateInWords } from "#domain/london-clock.ts";
import { drawBars } from "./bars.ts";
import type { Letters, Paper } from "./letters.ts";
import { A4, drawEach, drawPdf, INK, mm, type OnDrawn, PALE } from "./paper.ts";

const LEFT = mm(20);
const WIDTH = mm(A4.width - 40);
const MOST_LINES_OF_NOTE = 6;

/**
 * Packing slips, one A4 page for each parcel: its code, large and as bars for a scanner, who it is for, what is inside,
 * of an order its customer's own number, a friendly line, and whom to ask. Without prices: an order's receipt is elsewhere, and a free copy has none.
 */
export function drawSlips(
  parcels: readonly PrintedParcel[],
  contact: string | null,
  onDrawn: OnDrawn = () => {},
): Promise<Buffer> {
  return drawPdf("Packing slips", A4, async (paper, letters) => {
    const drawOne = (parcel: PrintedParcel) => {
      paper.addPage();
      drawSlip(paper, letters, parcel, contact);
    };
    await drawEach(parcels, drawOne, onDrawn);
    if (parcels.length === 0) paper.addPage();
  });
}

function drawSlip(paper: Paper, letters: Letters, parcel: PrintedParcel, contact: string | null): void {
  paper.fillColor(INK);
  letters.write("Packing slip", LEFT, mm(18), 12);
  letters.write(parcel.code, LEFT, mm(24), 30, 700);
  drawBars(paper, parcel.code, LEFT, mm(38), mm(12), 1.2);
  let y = mm(60);
  for (const [row, line] of parcel.label
    .flatMap((each) => letters.broken(each, WIDTH, 13))
    .slice(0, 14)
    .entries()) {
    letters.write(line, LEFT, y, 13, row === 0 ? 700 : 400);
    y += 18;
  }
  if (parcel.deliveryNote !== null) y = drawNote(letters, parcel.deliveryNote, y + 12);
  if (parcel.theirOrder !== null) y = drawTheirOrder(letters, parcel.theirOrder, y + 12);
  y = drawContents(paper, letters, parcel, Math.max(y + 18, mm(120)));
  letters.write("Thank you. We hope it is of use, and that you pass it on.", LEFT, y + 24, 12);
  letters.write("Something wrong with this parcel? Tell us its code, and we put it right:", LEFT, mm(268), 11);
  for (const [row, line] of letters.broken(contact ?? WEBSITE.name, WIDTH, 11, 700).entries())
    letters.write(line, LEFT, mm(274) + row * 15, 11, 700);
}

function drawNote(letters: Letters, note: string, y: number): number {
  letters.write("For the delivery", LEFT, y, 10);
  const lines = note
    .split("\n")
    .flatMap((line) => letters.broken(line, WIDTH, 12))
    .slice(0, MOST_LINES_OF_NOTE);
  for (const [row, line] of lines.entries()) letters.write(line, LEFT, y + 14 + row * 16, 12);
  return y + 14 + lines.length * 16;
}

/** What whoever takes the parcel in looks for. */
function drawTheirOrder(letters: Letters, their: NonNullable<PrintedParcel["theirOrder"]>, y: number): number {
  const lines = letters.broken(`Your order number: ${their.number}`, WIDTH, 12, 700).slice(0, 3);
  for (const [row, line] of lines.entries()) letters.write(line, LEFT, y + row * 16, 12, 700);
  letters.write(`Ordered on ${londonDateInWords(their.orderedAt)}`, LEFT, y + lines.length * 16, 12);
  return y + (lines.length + 1) * 16;
}

function drawContents(paper: Paper, letters: Letters, parcel: PrintedParcel, from: number): number {
  let y = from;
  const rule = () =>
    paper
      .moveTo(LEFT, y)
      .lineTo(LEFT + WIDTH, y)
      .lineWidth(0.75)
      .strokeColor(PALE)
      .stroke();
  const row = (what: string, copies: number, weight: 400 | 700) => {
    rule();
    for (const [place, line] of letters.broken(what, WIDTH - mm(30), 14, weight).entries()) {
      letters.write(line, LEFT, y + 8 + place * 18, 14, weight);
      if (place > 0) y += 18;
    }
    letters.write(String(copies), LEFT + WIDTH - letters.width(String(copies), 14, weight), y + 8, 14, weight);
    y += 34;
  };
  for (const { title, copies } of parcel.lines) row(title, copies, 400);
  row(parcel.copies === 1 ? "One copy in all" : "Copies in all", parcel.copies, 700);
  if (parcel.packages > 1) row("Packages that it comes in", parcel.packages, 400);
  rule();
  return y;
}
