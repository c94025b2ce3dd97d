import { database, Prisma, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { firstMaster, markOf } from "#adapters/sealing/master-keys.ts";
import { unwrap, wrap } from "#adapters/sealing/recipient-key.ts";
import { openPerson, type SealedRow } from "#adapters/sealing/sealed-person.ts";
import { tokensOfPerson } from "#adapters/sealing/search-tokens.ts";

/** So many at once: their rows are locked no longer than a blink. */
const BATCH = 200;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/**
 * Wraps every recipient's key by the first master key, and hashes the words that staff find them by with it, in small batches
 * of a transaction each. It may be killed and begun again: what was done stays done. Ends when no former master key is needed any
 * more, and then forgets that they were; gives how many keys it wrapped anew. What is sealed by the keys is not touched.
 */
export async function rotateKeys(): Promise<number> {
  const former = Prisma.sql`get_byte(wrapped_key, 0) <> ${firstMaster().version}`;
  await noteFirst();
  let wrapped = 0;
  for (;;) {
    const inThisPass = await passThrough(former);
    wrapped += inThisPass;
    if (inThisPass === 0 && (await forgetFormer())) return wrapped;
  }
}

/** True once the shop was started with the first of our master keys: only then can whoever is wrapped by it be read there. */
export async function isFirstMasterInUse(): Promise<boolean> {
  return (await database().masterKeyMark.count({ where: { version: firstMaster().version } })) > 0;
}

/** Makes the hashes by which staff find people, where there are none: a backup holds none. Gives how many people it opened. */
export function rebuildSearch(): Promise<number> {
  return passThrough(Prisma.sql`search = '{}'`);
}

/** One walk through all people in the order of their ids, so that nobody is looked at twice. */
async function passThrough(which: Prisma.Sql): Promise<number> {
  let [after, done] = [BEFORE_ALL, 0];
  for (;;) {
    const last = await inTransaction(async (tx) => {
      const rows = await tx.$queryRaw<SealedRow[]>`
        SELECT id, sealed, wrapped_key AS "wrappedKey" FROM recipient
         WHERE id > ${after}::uuid AND wrapped_key IS NOT NULL AND ${which} ORDER BY id LIMIT ${BATCH} FOR UPDATE`;
      await write(tx, rows);
      done += rows.length;
      return rows.at(-1)?.id;
    });
    if (last === undefined) return done;
    after = last;
  }
}

async function write(tx: Transaction, rows: readonly SealedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const keys = rows.map(({ id, wrappedKey }) => wrap(id, unwrap(id, wrappedKey ?? new Uint8Array())));
  const hashes = rows.map((row) => `{${tokensOfPerson(openPerson(row)).join(",")}}`);
  await tx.$executeRaw`
    UPDATE recipient r SET wrapped_key = each.wrapped, search = each.hashes::int[]
      FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${keys}::bytea[], ${hashes}::text[]) AS each (id, wrapped, hashes)
     WHERE r.id = each.id`;
}

/** Before anything is wrapped by it: no start without this key is let in from then on. Throws where another has its version. */
async function noteFirst(): Promise<void> {
  const first = firstMaster();
  const mark = Uint8Array.from(markOf(first));
  await database().masterKeyMark.createMany({ data: { version: first.version, mark }, skipDuplicates: true });
  const noted = await database().masterKeyMark.findUniqueOrThrow({ where: { version: first.version } });
  if (!markOf(first).equals(noted.mark)) throw new Error(`another key has version ${first.version} in this database`);
}

/** In one statement with the look for keys that a former one still wraps: false, and nothing is forgotten, while there is one. */
async function forgetFormer(): Promise<boolean> {
  const { version } = firstMaster();
  return inTransaction(async (tx) => {
    const [left] = await tx.$queryRaw<{ isLeft: boolean }[]>`
      SELECT EXISTS (SELECT FROM recipient WHERE get_byte(wrapped_key, 0) <> ${version}) AS "isLeft"`;
    if (left?.isLeft !== false) return false;
    await tx.masterKeyMark.deleteMany({ where: { version: { not: version } } });
    return true;
  });
}
