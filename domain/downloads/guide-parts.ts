import { z } from "zod";
import { type Checked, checkAnswers, choice, neededLine, neededText, type RawAnswers } from "#domain/forms/fields.ts";

/** The guide comes in these parts; each may be there in several languages. */
export const GUIDE_PARTS = { "part-one": "Part One", "part-two": "Part Two" } as const;
export type GuidePart = keyof typeof GUIDE_PARTS;
const PARTS = Object.keys(GUIDE_PARTS) as [GuidePart, ...GuidePart[]];

/** By their codes (BCP 47), as people in the United Kingdom call them. */
export const LANGUAGES = {
  ...{ en: "English", cy: "Welsh", gd: "Scottish Gaelic", ga: "Irish", ar: "Arabic", bn: "Bengali", bg: "Bulgarian" },
  ...{ zh: "Chinese", fr: "French", gu: "Gujarati", hi: "Hindi", hu: "Hungarian", it: "Italian", ku: "Kurdish" },
  ...{ lv: "Latvian", lt: "Lithuanian", ne: "Nepali", ps: "Pashto", fa: "Persian", pl: "Polish", pt: "Portuguese" },
  ...{ pa: "Punjabi", ro: "Romanian", ru: "Russian", sk: "Slovak", so: "Somali", es: "Spanish", ta: "Tamil" },
  ...{ ti: "Tigrinya", tr: "Turkish", uk: "Ukrainian", ur: "Urdu", vi: "Vietnamese" },
} as const;
export type Language = keyof typeof LANGUAGES;
const CODES = Object.keys(LANGUAGES) as [Language, ...Language[]];

/** Far more than a guide of 200 pages with pictures needs. */
export const MOST_GUIDE_BYTES = 25 * 1024 * 1024;

/** What stands beside a file: which part in which language, what it is called, of which edition, and what is in it. */
export type GuideFileAnswers = z.infer<typeof schema>;

const schema = z.object({
  part: choice(PARTS, "Choose which part it is"),
  language: choice(CODES, "Choose its language"),
  title: neededLine("what it is called", 60),
  edition: neededLine("its edition", 60),
  description: neededText("what is in it", 300),
});

export function checkGuideFile(raw: RawAnswers): Checked<GuideFileAnswers> {
  return checkAnswers(schema, raw);
}

/** What a file is called in addresses: `part-one`, and in Welsh `part-one-cy`. */
export function guideSlug({ part, language }: Pick<GuideFileAnswers, "part" | "language">): string {
  return language === "en" ? part : `${part}-${language}`;
}

/** English first, and each language's parts in order. */
export function guidePosition({ part, language }: Pick<GuideFileAnswers, "part" | "language">): number {
  return CODES.indexOf(language) * 10 + PARTS.indexOf(part) + 1;
}

/** The part that a file's name in addresses says; null for a name that is none of ours. */
export function partOfSlug(slug: string): GuidePart | null {
  return PARTS.find((part) => slug === part || slug.startsWith(`${part}-`)) ?? null;
}

export function languageName(code: string): string {
  return LANGUAGES[code as Language] ?? code;
}

/** "PDF, 840 KB" */
export function sizeInWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return bytes < 1_000_000 ? `PDF, ${kilobytes} KB` : `PDF, ${(bytes / 1_000_000).toFixed(1)} MB`;
}
