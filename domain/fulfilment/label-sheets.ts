/** A page of labels; every length in millimetres. */
export type LabelSheet = {
  words: string;
  page: { width: number; height: number };
  columns: number;
  rows: number;
  label: { width: number; height: number };
  /** Where the first label begins, and how far it is from one to the next. */
  first: { left: number; top: number };
  step: { across: number; down: number };
};

const A4 = { width: 210, height: 297 };

/** The sheets that any stationer sells (L7163, L7160, L7159), and the roll of a label printer. */
export const LABEL_SHEETS = {
  "2x7": {
    words: "14 on an A4 sheet (99 × 38 mm)",
    page: A4,
    columns: 2,
    rows: 7,
    label: { width: 99.1, height: 38.1 },
    first: { left: 4.65, top: 15.15 },
    step: { across: 101.6, down: 38.1 },
  },
  "3x7": {
    words: "21 on an A4 sheet (64 × 38 mm)",
    page: A4,
    columns: 3,
    rows: 7,
    label: { width: 63.5, height: 38.1 },
    first: { left: 7.25, top: 15.15 },
    step: { across: 66.04, down: 38.1 },
  },
  "3x8": {
    words: "24 on an A4 sheet (64 × 34 mm)",
    page: A4,
    columns: 3,
    rows: 8,
    label: { width: 63.5, height: 33.9 },
    first: { left: 7.25, top: 12.9 },
    step: { across: 66.04, down: 33.9 },
  },
  thermal: {
    words: "6 × 4 inch label printer",
    page: { width: 101.6, height: 152.4 },
    columns: 1,
    rows: 1,
    label: { width: 101.6, height: 152.4 },
    first: { left: 0, top: 0 },
    step: { across: 0, down: 0 },
  },
} as const satisfies Record<string, LabelSheet>;

export type LabelSheetName = keyof typeof LABEL_SHEETS;

export const LABEL_SHEET_NAMES = Object.keys(LABEL_SHEETS) as LabelSheetName[];

export type LabelPlace = { page: number; left: number; top: number };

/** Where the label of the `index`th parcel goes, counted from 0, when the sheet's first `startAt - 1` labels are used. */
export function labelPlace(sheet: LabelSheet, index: number, startAt: number): LabelPlace {
  const each = sheet.columns * sheet.rows;
  const place = index + Math.min(Math.max(startAt, 1), each) - 1;
  const onPage = place % each;
  return {
    page: Math.floor(place / each),
    left: sheet.first.left + (onPage % sheet.columns) * sheet.step.across,
    top: sheet.first.top + Math.floor(onPage / sheet.columns) * sheet.step.down,
  };
}

/** As much as fits small at the foot of the smallest label. */
export const LONGEST_RETURN_ADDRESS = 120;
