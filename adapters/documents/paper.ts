import { setImmediate as giveWay } from "node:timers/promises";
import PDFDocument from "pdfkit";
import { Letters, type Paper } from "./letters.ts";

export type Size = { width: number; height: number };

const POINTS_IN_A_MILLIMETRE = 72 / 25.4;

/** Millimetres as points, which is what pdfkit counts in. */
export function mm(millimetres: number): number {
  return millimetres * POINTS_IN_A_MILLIMETRE;
}

export const A4: Size = { width: 210, height: 297 };
export const INK = "#1c1a17";
export const PALE = "#8a857c";

/** Draws a PDF whose pages are `size` (millimetres). Lets others have their turn between parts: `draw` may await. */
export async function drawPdf(
  title: string,
  size: Size,
  draw: (paper: Paper, letters: Letters) => Promise<void> | void,
): Promise<Buffer> {
  const paper = new PDFDocument({
    size: [mm(size.width), mm(size.height)],
    margin: 0,
    autoFirstPage: false,
    lang: "en-GB",
    displayTitle: true,
    pdfVersion: "1.7",
    info: { Title: title },
  });
  const pieces: Buffer[] = [];
  paper.on("data", (piece: Buffer) => pieces.push(piece));
  const done = new Promise<Buffer>((resolve) => paper.on("end", () => resolve(Buffer.concat(pieces))));
  paper.on("pageAdded", () => paper.fillColor(INK));
  await draw(paper, new Letters(paper));
  paper.end();
  return done;
}

/** Told how many parcels are drawn so far. */
export type OnDrawn = (parcels: number) => void;

const DRAWN_IN_ONE_TURN = 10;

/** Draws each in its order, and every few tells how far it is and lets others have their turn. */
export async function drawEach<Each>(
  all: readonly Each[],
  drawOne: (each: Each, index: number) => void,
  onDrawn: OnDrawn,
): Promise<void> {
  for (const [index, each] of all.entries()) {
    drawOne(each, index);
    if ((index + 1) % DRAWN_IN_ONE_TURN !== 0) continue;
    onDrawn(index + 1);
    await giveWay();
  }
}
