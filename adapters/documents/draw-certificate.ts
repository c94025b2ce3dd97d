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
    const centred = (text: string, y: number, size: number, weight: 400 | 700 = 400) => {
      const lines = letters.broken(text, WIDTH - mm(60), size, weight);
      for (const [place, line] of lines.entries())
        letters.write(line, (WIDTH - letters.width(line, size, weight)) / 2, mm(y) + place * size * 1.3, size, weight);
    };
    centred("Certificate of attendance", 34, 20);
    centred(name, 62, 34, 700);
    centred("took part in", 96, 14);
    centred(title, 108, 22, 700);
    centred(when, 132, 14);
    centred(hours, 142, 14);
    centred(giver, 172, 14, 700);
  });
}
