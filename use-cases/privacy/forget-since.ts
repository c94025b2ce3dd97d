import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { forgetPeople } from "./forget-people.ts";

const BATCH = 100;

/**
 * Ends what `npm run restore` begins: takes away, of whoever was forgotten after the backup, what else was taken away then. They
 * cannot be read already. In small batches, each of which is struck off the list with it: it may be killed and run again. Gives how many
 * there were.
 */
export async function forgetSince(): Promise<number> {
  let people = 0;
  for (;;) {
    const forgotten = await inTransaction(async (tx) => {
      const some = await tx.$queryRaw<{ id: string }[]>`
        DELETE FROM restored.forgotten WHERE id IN (SELECT id FROM restored.forgotten LIMIT ${BATCH} FOR UPDATE) RETURNING id`;
      await forgetPeople(
        tx,
        some.map(({ id }) => id),
      );
      return some.length;
    });
    if (forgotten === 0) break;
    people += forgotten;
  }
  await database().$executeRaw`DROP SCHEMA restored CASCADE`;
  return people;
}
