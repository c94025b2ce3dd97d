import { copiesInWords } from "#domain/age.ts";
import { type PrintedParcel, picking } from "#domain/fulfilment/printed-parcel.ts";
import { A4, drawPdf, mm, PALE } from "./paper.ts";

const LEFT = mm(20);
const RIGHT = mm(A4.width - 20);
const PARCELS_ON_A_PAGE = 34;

/** What to fetch from the shelf, and then every parcel with a box to tick. */
export function drawPickList(parcels: readonly PrintedParcel[], forWhom: string): Promise<Buffer> {
  return drawPdf("Pick list", A4, (paper, letters) => {
    const heading = (words: string) => {
      paper.addPage();
      letters.write(words, LEFT, mm(18), 20, 700);
      letters.write(forWhom, RIGHT - letters.width(forWhom, 11), mm(20), 11);
    };
    const line = (y: number, what: string, count: string) => {
      letters.write(what, LEFT + mm(8), y, 12);
      letters.write(count, RIGHT - letters.width(count, 12), y, 12, 400);
      paper
        .rect(LEFT, y + 1, 10, 10)
        .lineWidth(0.75)
        .strokeColor(PALE)
        .stroke();
    };
    heading("Fetch from the shelf");
    for (const [row, { title, copies, parcels: count }] of picking(parcels).entries()) {
      const [first = ""] = letters.broken(title, mm(110), 12);
      line(mm(34) + row * 21, first, `${copies} for ${count} ${count === 1 ? "parcel" : "parcels"}`);
    }
    for (const [index, { code, label, copies, packages }] of parcels.entries()) {
      if (index % PARCELS_ON_A_PAGE === 0) heading("Parcels");
      const [name = ""] = letters.broken(label[0] ?? "", mm(118) - letters.width(`${code} `, 12), 12);
      line(
        mm(34) + (index % PARCELS_ON_A_PAGE) * 21,
        `${code} ${name}`,
        packages === 1 ? copiesInWords(copies) : `${copiesInWords(copies)}, ${packages} packages`,
      );
    }
  });
}
