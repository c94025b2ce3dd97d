import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { changePerson } from "#adapters/sealing/change-person.ts";
import { destroyKey } from "#adapters/sealing/destroy-key.ts";
import { KEY, openWords } from "#adapters/sealing/sealed-words.ts";
import type { Person } from "#domain/people/person.ts";

/** Changes some parts of everybody there is. */
export async function changeEverybody(change: Partial<Person>): Promise<void> {
  const everybody = await database().recipient.findMany({ select: { id: true } });
  await inTransaction(async (tx) => {
    for (const { id } of everybody) await changePerson(tx, id, change);
  });
}

/** Destroys the key of everybody there is. */
export async function forgetEverybody(): Promise<void> {
  const everybody = await database().recipient.findMany({ select: { id: true } });
  await inTransaction((tx) => destroyKey(tx, ...everybody.map(({ id }) => id)));
}

/** The words of everything that was said, oldest first. */
export async function allWords(): Promise<string[]> {
  const said = await database().recipientMessage.findMany({
    select: { sealed: true, recipient: { select: KEY } },
    orderBy: { at: "asc" },
  });
  return said.map(({ sealed, recipient }) => openWords(recipient, sealed));
}
