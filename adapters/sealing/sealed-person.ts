import { openBytes, sealBytes } from "#adapters/crypto/sealed-bytes.ts";
import { NOBODY, PERSON_PARTS, type Person } from "#domain/people/person.ts";
import { newRecipientKey, type RecipientKey, unwrap } from "./recipient-key.ts";
import { tokensOfPerson } from "./search-tokens.ts";

/** A person as the row of a recipient holds them. Both are null once they were forgotten. */
export type SealedRow = { id: string; sealed: Uint8Array | null; wrappedKey: Uint8Array | null };

/** Sizes tell less when they come in steps: what is sealed is filled up with blanks to a multiple of this. */
const STEP = 64;

/** A new recipient's columns: the person under a key of their own, and the hashes by which staff find them. */
export function sealedPerson(id: string, person: Partial<Person>) {
  const own = newRecipientKey(id);
  return { id, ...sealedWith(id, own, person), wrappedKey: own.wrapped };
}

/** The same columns anew, under the key that the recipient has already, which is given open. */
export function sealedWith(id: string, { key }: Pick<RecipientKey, "key">, person: Partial<Person>) {
  const whole = { ...NOBODY, ...person };
  const given = PERSON_PARTS.flatMap((part) => (whole[part] === null ? [] : [[part, whole[part]]]));
  const json = JSON.stringify(Object.fromEntries(given));
  const blanks = " ".repeat((STEP - (Buffer.byteLength(json) % STEP)) % STEP);
  return { sealed: sealBytes(key, aboutPerson(id), Buffer.from(json + blanks)), search: tokensOfPerson(whole) };
}

/** Opens a person; nobody once they were forgotten. Throws for what was sealed for another, or touched. */
export function openPerson({ id, sealed, wrappedKey }: SealedRow): Person {
  if (sealed === null || wrappedKey === null) return NOBODY;
  const json = openBytes(unwrap(id, wrappedKey), aboutPerson(id), sealed).toString("utf8");
  return { ...NOBODY, ...(JSON.parse(json) as Partial<Person>) };
}

const aboutPerson = (id: string) => `person ${id}`;
