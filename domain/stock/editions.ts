/** Why a parcel of an old edition is held: staff choose what becomes of it. Stands in the place of a colleague's reason. */
export const NEW_EDITION = "A new edition takes its place";

/** What staff may choose for a parcel of an old edition that is not packed yet. */
export const EDITION_CHOICES = {
  wait: "Wait for the new edition",
  old: "Send the old edition",
  download: "Wait, and offer the download meanwhile",
} as const;

export type EditionChoice = keyof typeof EDITION_CHOICES;

/** A new edition as staff describe it. `sku` is its short name; weight in grams, thickness in millimetres. */
export type NewEdition = { title: string; sku: string; weightGrams: number; thicknessMm: number };

/** A short name of small letters, digits and hyphens, as it may stand in a form field's name. */
export function isShortName(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 40;
}
