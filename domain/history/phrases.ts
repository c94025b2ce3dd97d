import { copiesInWords } from "#domain/age.ts";

/** What was kept with an entry, to be told: by name, as the kind that it must have; null where it is not so. */
export type Facts = {
  /** All that was kept with it; only what is known of it may be told. */
  all: Readonly<Record<string, unknown>>;
  text: (name: string) => string | null;
  count: (name: string) => number | null;
  money: (name: string) => string | null;
};
export type Words = (who: string, facts: Facts) => string;

/** ": 12 copies", or nothing where no number was kept. */
export function copiesPart({ count }: Facts, name = "copies"): string {
  const copies = count(name);
  return copies === null ? "" : `: ${counted(copies)}`;
}

/** "12 copies"; "copies" where no number was kept. */
export function counted(copies: number | null): string {
  return copies === null ? "copies" : copiesInWords(copies);
}

/** ": the reason." as the end of a sentence; a full stop where none was given. */
export function because(reason: string | null): string {
  if (reason === null) return ".";
  return `: ${reason}${/[.!?]$/.test(reason) ? "" : "."}`;
}
