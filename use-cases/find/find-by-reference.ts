import { areEqual } from "#adapters/crypto/are-equal.ts";
import { database } from "#adapters/database/client.ts";
import { spendTry } from "#adapters/limits/spend-try.ts";
import { openSealed, SEALED } from "#adapters/sealing/sealed-sql.ts";
import type { FindAnswers } from "#domain/find/find-answers.ts";

/** `address` is where on the network the question comes from. */
export type Search = FindAnswers & { address: string };

export type Finding =
  | { kind: "found"; path: string }
  | { kind: "answered_by_a_person" }
  | { kind: "not_found" }
  | { kind: "too_many_tries"; retryAfterSeconds: number };

/**
 * Finds the secret-link page of an order or a request by its reference and postcode together; an enquiry has none and
 * is answered by email, and one about training has no postcode of its sender. Counts tries for each address, and for each reference, so that postcodes cannot be guessed.
 */
export async function findByReference({ reference, postcode, address }: Search): Promise<Finding> {
  const tries = await Promise.all([spendTry("find_by_address", address), spendTry("find_by_reference", reference)]);
  const waits = tries.map((each) => (each.ok ? 0 : each.retryAfterSeconds));
  if (tries.some((each) => !each.ok)) return { kind: "too_many_tries", retryAfterSeconds: Math.max(...waits) };
  const found = (await ofReference(reference)).find((row) => isTheirs(row, postcode));
  if (!found) return { kind: "not_found" };
  return found.path === null ? { kind: "answered_by_a_person" } : { kind: "found", path: found.path };
}

/** `needsNone`: of an enquiry about training, which is found whatever postcode is given with it. */
type Referred = { path: string | null; sealed: string | null; needsNone: boolean };

function ofReference(reference: string): Promise<Referred[]> {
  return database().$queryRaw<Referred[]>`
    SELECT '/orders/' || o.token AS path, ${SEALED} AS sealed, false AS "needsNone"
      FROM "order" o JOIN recipient r ON r.id = o.recipient_id WHERE o.reference = ${reference}
    UNION ALL
    SELECT '/requests/' || q.token, ${SEALED}, false
      FROM free_copy_request q JOIN recipient r ON r.id = q.recipient_id WHERE q.reference = ${reference}
    UNION ALL
    SELECT NULL, ${SEALED}, e.about = 'training'
      FROM enquiry e JOIN recipient r ON r.id = e.recipient_id WHERE e.reference = ${reference}`;
}

/** An enquiry may have come without a postcode; what has a page is never shown to whoever does not know its own. */
function isTheirs({ path, sealed, needsNone }: Referred, postcode: string): boolean {
  const own = openSealed(sealed).postcode;
  if (own === null) return path === null;
  return areEqual(own, postcode) || needsNone;
}
