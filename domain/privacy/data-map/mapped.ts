/** One thing that is kept of a person: where it stands, why, who sees it, and when it goes. */
export type Mapped = { why: string; who: string; goes: string };

/** When the whole person goes, with the key that opens them. */
export const WITH_PERSON = "with the person";
/** When the books hold sums alone. */
export const WITH_BOOKS = "with old books";

export const PACKERS = "packers, administrators; the person";
export const OFFICE = "administrators, packers";
export const TRAINING = "training colleagues, administrators";
export const NOBODY_SEES = "nobody: it is for the machine";
export const COLLEAGUES = "colleagues";
