import { copiesInWords } from "#domain/age.ts";
import { type PrintedParcel, picking } from "#domain/fulfilment/printed-parcel.ts";
import { A4, drawPdf, mm, PALE } from "./paper.ts";

const LEFT = mm(20);
const RIGHT = mm(A4.width - 20);
const ROW = 21;
const FIRST_ROW = mm(34);
const LAST_ROW = mm(A4.height - 20) - ROW;

/** What to fetch from the shelf, and then every parcel with a box to tick: of a small batch, on one page. */
export function drawPickList(parcels: readonly PrintedParcel[], forWhom: string): Promise<Buffer> {
  return drawPdf("Pick list", A4, (paper, letters) => {
    let y = FIRST_ROW;
    const startPage = (heading: string) => {
      paper.addPage();
      letters.write(heading, LEFT, mm(18), 20, 700);
      letters.write(forWhom, RIGHT - letters.width(forWhom, 11), mm(20), 11);
      y = FIRST_ROW;
    };
    const writeRow = (what: string, count: string, heading: string) => {
      if (y > LAST_ROW) startPage(heading);
      letters.write(what, LEFT + mm(8), y, 12);
      letters.write(count, RIGHT - letters.width(count, 12), y, 12, 400);
      paper
        .rect(LEFT, y + 1, 10, 10)
        .lineWidth(0.75)
        .strokeColor(PALE)
        .stroke();
      y += ROW;
    };
    startPage("Fetch from the shelf");
    for (const { title, copies, parcels: count } of picking(parcels)) {
      const [first = ""] = letters.broken(title, mm(110), 12);
      writeRow(first, `${copies} for ${count} ${count === 1 ? "parcel" : "parcels"}`, "Fetch from the shelf");
    }
    if (y + 3 * ROW > LAST_ROW) startPage("Parcels");
    else {
      letters.write("Parcels", LEFT, y + ROW, 20, 700);
      y += 3 * ROW;
    }
    for (const { code, label, copies, packages } of parcels) {
      const [name = ""] = letters.broken(label[0] ?? "", mm(118) - letters.width(`${code} `, 12), 12);
      const count = packages === 1 ? copiesInWords(copies) : `${copiesInWords(copies)}, ${packages} packages`;
      writeRow(`${code} ${name}`, count, "Parcels");
    }
  });
}
