import type { Transaction } from "#adapters/database/client.ts";
import type { Person } from "#domain/people/person.ts";
import { newRecipientKey, unwrap } from "./recipient-key.ts";
import { openPerson, type SealedRow, sealedWith } from "./sealed-person.ts";

/**
 * Changes some parts of a person, under the same key, and counts a version. What they were before is not kept. Somebody who was
 * forgotten is somebody new by it, with a new key. Composes.
 */
export async function changePerson(tx: Transaction, id: string, change: Partial<Person>): Promise<void> {
  const [row] = await tx.$queryRaw<SealedRow[]>`
    SELECT id, sealed, wrapped_key AS "wrappedKey" FROM recipient WHERE id = ${id}::uuid FOR UPDATE`;
  if (!row) throw new Error("no such recipient");
  const { key, wrapped } =
    row.wrappedKey === null ? newRecipientKey(id) : { key: unwrap(id, row.wrappedKey), wrapped: row.wrappedKey };
  const columns = sealedWith(id, { key }, { ...openPerson(row), ...change });
  await tx.$executeRaw`
    UPDATE recipient SET sealed = ${columns.sealed}, wrapped_key = ${wrapped}, search = ${columns.search}::int[],
                         version = version + 1, forgotten_at = NULL,
                         consider_at = CASE WHEN forgotten_at IS NULL THEN consider_at ELSE now() END
     WHERE id = ${id}::uuid`;
}
