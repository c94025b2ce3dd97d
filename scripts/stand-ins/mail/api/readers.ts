import { invalid, missingField } from "./problem.ts";

export type Fields = Record<string, unknown>;

const PLAIN = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/;
const MOST_RECIPIENTS = 50;

/** True for `email@example.com` and `Name <email@example.com>`, on one line. */
export function isAddress(given: string): boolean {
  if (/[\r\n]/.test(given)) return false;
  const [, inside] = /^[^<>]*<([^<>]*)>$/.exec(given.trim()) ?? [];
  return PLAIN.test(inside ?? given.trim());
}

/** The addresses of a field that takes one or several. */
export function readAddresses(fields: Fields, field: string): string[] {
  const given = fields[field];
  if (given === undefined || given === null) return [];
  const list = Array.isArray(given) ? given : [given];
  if (list.length > MOST_RECIPIENTS)
    throw invalid(`The \`${field}\` field takes at most ${MOST_RECIPIENTS} addresses.`);
  for (const each of list) {
    if (typeof each === "string" && isAddress(each)) continue;
    throw invalid(
      `Invalid \`${field}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format.`,
    );
  }
  return list as string[];
}

export function readText(fields: Fields, field: string): string | null {
  const given = fields[field];
  if (given === undefined || given === null) return null;
  if (typeof given !== "string") throw invalid(`The \`${field}\` field must be a string.`);
  return given;
}

export function readRequired(fields: Fields, field: string): string {
  const given = readText(fields, field);
  if (given === null || given.trim() === "") throw missingField(field);
  return given;
}

/** The values of a field that holds names and texts, such as `headers`. */
export function readTexts(fields: Fields, field: string): Record<string, string> {
  const given = fields[field] ?? {};
  const isObject = typeof given === "object" && !Array.isArray(given);
  if (!isObject || Object.values(given).some((value) => typeof value !== "string" || /[\r\n]/.test(value))) {
    throw invalid(`The \`${field}\` field must be an object of strings, each on one line.`);
  }
  return given as Record<string, string>;
}

/** The members of a field that holds a list of objects. */
export function readObjects(fields: Fields, field: string): Fields[] {
  const given = fields[field] ?? [];
  const isList = Array.isArray(given) && given.every((each) => typeof each === "object" && each !== null);
  if (!isList) throw invalid(`The \`${field}\` field must be an \`array\` of objects.`);
  return given as Fields[];
}
