import PDFDocument from "pdfkit";
import { Letters } from "./letters.ts";
import { A4, drawPdf, mm, PALE } from "./paper.ts";

export type Certificate = {
  name: string;
  /** What it was: "Advocacy training". */
  title: string;
  /** By clocks in the United Kingdom, in words. */
  when: string;
  hours: string;
  giver: string;
};

const LANDSCAPE = { width: A4.height, height: A4.width };
const WIDTH = mm(LANDSCAPE.width);

/** True when no letter of the name would be missing: our faces do not know every script. */
export function canBeWritten(name: string): boolean {
  return new Letters(new PDFDocument({ autoFirstPage: false })).knows(name, 700);
}

/** A certificate on one A4 page, on its side, with the name that its reader chose. */
export function drawCertificate({ name, title, when, hours, giver }: Certificate): Promise<Buffer> {
  return drawPdf("Certificate", LANDSCAPE, (paper, letters) => {
    paper.addPage();
    const inset = mm(12);
    paper
      .rect(inset, inset, WIDTH - 2 * inset, mm(LANDSCAPE.height) - 2 * inset)
      .lineWidth(1.5)
      .strokeColor(PALE)
      .stroke();
    /** Long words are written smaller, so that they end above what comes below them. */
    const centred = (text: string, y: number, sizes: readonly number[], weight: 400 | 700 = 400, until = Infinity) => {
      const linesAt = (size: number) => letters.broken(text, WIDTH - mm(60), size, weight);
      const fits = (size: number) => mm(y) + linesAt(size).length * size * 1.3 <= mm(until);
      const size = sizes.find(fits) ?? sizes.at(-1) ?? 14;
      const lines = linesAt(size);
      for (const [place, line] of lines.entries())
        letters.write(line, (WIDTH - letters.width(line, size, weight)) / 2, mm(y) + place * size * 1.3, size, weight);
    };
    centred("Certificate of attendance", 34, [20]);
    centred(name, 62, [34, 28, 22], 700, 95);
    centred("took part in", 96, [14]);
    centred(title, 108, [22, 17, 13], 700, 131);
    centred(when, 132, [14]);
    centred(hours, 142, [14]);
    centred(giver, 172, [14], 700);
  });
}
