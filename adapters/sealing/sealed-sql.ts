import { z } from "zod";
import { Prisma } from "#adapters/database/client.ts";
import { NOBODY, type Person, partsOf } from "#domain/people/person.ts";
import { WRAPPED_BYTES } from "./recipient-key.ts";
import { openPerson, type SealedRow } from "./sealed-person.ts";
import { openWords } from "./sealed-words.ts";

/** The SQL of the recipient `r`, sealed, as one text that `openSealed` opens; null where there is none, or no key any more. */
export const SEALED = Prisma.sql`encode(uuid_send(r.id) || r.wrapped_key || r.sealed, 'base64')`;

/** The SQL of words of the recipient `r`, sealed, as one text. */
export function sealedWords(column: "m.sealed" | "d.sealed"): Prisma.Sql {
  return Prisma.sql`encode(${Prisma.raw(column)}, 'base64')`;
}

/** Opens what `SEALED` selects: the person. Nobody for null. */
export function openSealed(text: string | null): Person {
  return text === null ? NOBODY : openPerson(rowOf(text));
}

/** A row that `SEALED AS sealed` is part of. */
export type Sealed = { sealed: string | null };

/** The row with these parts of the person in the place of the seal: no page is given more than it shows. */
export function withParts<Row extends Sealed, Part extends keyof Person>(
  { sealed, ...row }: Row,
  ...parts: readonly Part[]
): Omit<Row, "sealed"> & Pick<Person, Part> {
  return { ...row, ...partsOf(openSealed(sealed), ...parts) };
}

/** The row with the words of its messages opened. */
export function withWords<Row extends Sealed & { messages: { body: string }[] }>(row: Row): Row {
  const { sealed, messages } = row;
  return { ...row, messages: messages.map((each) => ({ ...each, body: openSealedWords(sealed, each.body) })) };
}

/** Opens words that stand beside their recipient; empty once the key is destroyed. */
export function openSealedWords(recipient: string | null, words: string): string {
  if (recipient === null) return "";
  return openWords(rowOf(recipient), Buffer.from(words, "base64"));
}

/** The shape of `SEALED` where a row is parsed: it is opened by the parsing. */
export const sealedShape = z.string().nullable().transform(openSealed);

const ID_BYTES = 16;

function rowOf(text: string): SealedRow {
  const bytes = Buffer.from(text, "base64");
  const id = idOf(bytes.subarray(0, ID_BYTES));
  const wrappedKey = bytes.subarray(ID_BYTES, ID_BYTES + WRAPPED_BYTES);
  return { id, wrappedKey, sealed: bytes.subarray(ID_BYTES + WRAPPED_BYTES) };
}

function idOf(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
