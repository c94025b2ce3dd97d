import type { FormState } from "#app/_forms/form-state.ts";
import { oneOf } from "#app/staff/_work/search-params.ts";
import { checkGuideFile, GUIDE_PARTS, LANGUAGES, MOST_GUIDE_BYTES, partOfSlug } from "#domain/downloads/guide-parts.ts";
import type { GuideFileFacts } from "#use-cases/downloads/queries.ts";

export const FIELDS = ["part", "language", "title", "edition", "description"] as const;
const LONGEST = 400;

const options = (named: Record<string, string>) => Object.entries(named).map(([value, label]) => ({ value, label }));

/** What the form lets one choose from, and the largest file it sends. */
export const CHOICES = { parts: options(GUIDE_PARTS), languages: options(LANGUAGES), most: MOST_GUIDE_BYTES };

type Query = Record<string, string | string[] | undefined>;

/** How the form stands: as the file that is to be replaced, or as it was sent, with what was wrong. */
export function standingUpload(query: Query, files: readonly GuideFileFacts[]): FormState {
  const replaced = files.find(({ slug }) => slug === oneOf(query.replace));
  if (replaced) return { values: valuesOf(replaced), errors: {} };
  const values = Object.fromEntries(FIELDS.map((name) => [name, (oneOf(query[name]) ?? "").slice(0, LONGEST)]));
  if (oneOf(query.did) !== "not_filled_in") return { values: { language: "en", ...filled(values) }, errors: {} };
  const checked = checkGuideFile(values);
  return { values, errors: checked.ok ? {} : checked.errors };
}

function valuesOf({ slug, language, title, description }: GuideFileFacts): Record<string, string> {
  return { part: partOfSlug(slug) ?? "", language, title, edition: "", description };
}

function filled(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
}
