import { type LabelSheet, labelPlace } from "#domain/fulfilment/label-sheets.ts";
import type { PrintedParcel } from "#domain/fulfilment/printed-parcel.ts";
import type { Letters, Paper } from "./letters.ts";
import { drawEach, drawPdf, INK, mm, type OnDrawn } from "./paper.ts";

const EDGE_MM = 4;
const LARGEST = { small: 11, large: 20 };
const SMALLEST = 5;
const SPACING = 1.18;

/**
 * Address labels, one for each package, from the sheet's `startAt`th label on. Each says who, where, a return address and
 * the parcel's code, which package of how many it is, and nothing of what is inside. Long names and addresses are written smaller until they fit.
 */
export function drawLabels(
  parcels: readonly PrintedParcel[],
  sheet: LabelSheet,
  startAt: number,
  returnTo: string | null,
  onDrawn: OnDrawn = () => {},
): Promise<Buffer> {
  return drawPdf("Address labels", sheet.page, async (paper, letters) => {
    let drawn = -1;
    const drawOne = (parcel: PackageOf, index: number) => {
      const place = labelPlace(sheet, index, startAt);
      for (; drawn < place.page; drawn += 1) paper.addPage();
      drawLabel(paper, letters, parcel, sheet, { left: mm(place.left), top: mm(place.top) }, returnTo);
    };
    await drawEach(parcels.flatMap(packagesOf), drawOne, onDrawn);
    if (drawn === -1) paper.addPage();
  });
}

type PackageOf = Pick<PrintedParcel, "label"> & { code: string };

/** A parcel in three packages has three labels: "AG-7K3F-9Q2MB, 2 of 3". */
function packagesOf({ code, label, packages }: PrintedParcel): PackageOf[] {
  if (packages === 1) return [{ code, label }];
  return Array.from({ length: packages }, (_, place) => ({ code: `${code}, ${place + 1} of ${packages}`, label }));
}

type Corner = { left: number; top: number };

function drawLabel(
  paper: Paper,
  letters: Letters,
  parcel: PackageOf,
  sheet: LabelSheet,
  { left, top }: Corner,
  returnTo: string | null,
): void {
  const edge = mm(EDGE_MM);
  const width = mm(sheet.label.width) - 2 * edge;
  const height = mm(sheet.label.height) - 2 * edge;
  const isLarge = sheet.label.height > 100;
  const footSize = isLarge ? 9 : 6.5;
  const back = returnTo === null ? [] : letters.broken(`If not delivered, return to: ${returnTo}`, width, footSize);
  const foot = [...back, parcel.code];
  const footHeight = foot.length * footSize * SPACING;
  const { lines, size } = fitted(letters, parcel.label, width, height - footHeight - 3, isLarge);
  paper.fillColor(INK);
  for (const [row, line] of lines.entries())
    letters.write(line, left + edge, top + edge + row * size * SPACING, size, row === 0 ? 700 : 400);
  for (const [row, line] of foot.entries())
    letters.write(line, left + edge, top + edge + height - footHeight + row * footSize * SPACING, footSize);
}

/** The largest letters in which every line stands whole. At the smallest, what is too much is left off at the end. */
function fitted(letters: Letters, label: readonly string[], width: number, height: number, isLarge: boolean) {
  for (let size = isLarge ? LARGEST.large : LARGEST.small; ; size -= 0.5) {
    const lines = label.flatMap((line, row) => letters.broken(line, width, size, row === 0 ? 700 : 400));
    const room = Math.floor(height / (size * SPACING));
    if (lines.length <= room) return { lines, size };
    if (size <= SMALLEST) return { lines: keepingTheEnd(lines, room), size };
  }
}

/** A postcode is worth more than the middle of a name that fills the label. */
function keepingTheEnd(lines: string[], room: number): string[] {
  const end = Math.min(5, room - 1);
  return [...lines.slice(0, room - end), ...lines.slice(-end)];
}
