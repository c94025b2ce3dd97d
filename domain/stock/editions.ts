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

/** The short name that the next edition is offered: "guide-2" after "guide", and "guide-3" after that. */
export function nextShortName(sku: string): string {
  const [, name = sku, number = "1"] = /^(.+)-(\d{1,3})$/.exec(sku) ?? [];
  return `${name}-${Number(number) + 1}`;
}

/** A short name of small letters, digits and hyphens, as it may stand in a form field's name. */
export function isShortName(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 40;
}
