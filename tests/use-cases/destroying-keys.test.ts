import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { changePerson } from "#adapters/sealing/change-person.ts";
import { destroyKey } from "#adapters/sealing/destroy-key.ts";
import { openPerson } from "#adapters/sealing/sealed-person.ts";
import { openWords } from "#adapters/sealing/sealed-words.ts";
import { NOBODY } from "#domain/people/person.ts";
import { anEnquiry } from "#tests/support/enquiries.ts";
import { openStore, type Store } from "#tests/support/store.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** As a backup holds them: all but the key, and what they are found by. */
async function asInABackup() {
  const { id, sealed } = await database().recipient.findFirstOrThrow({ select: { id: true, sealed: true } });
  const said = await database().recipientMessage.findMany({ select: { sealed: true } });
  return { id, sealed, said: said.map((each) => each.sealed) };
}

// Fails without its guard: with the key left in its row, what the backup holds is opened by it.
test("once its key is destroyed, nobody reads a person again, not even in a copy that was taken before", async () => {
  await anEnquiry();
  const backup = await asInABackup();
  const before = await database().recipient.findFirstOrThrow();
  expect(openPerson({ ...backup, wrappedKey: before.wrappedKey }).contactName).toBe("Kim Doe");
  expect(await inTransaction((tx) => destroyKey(tx, backup.id))).toBe(1);

  const after = await database().recipient.findFirstOrThrow();
  expect([after.sealed, after.wrappedKey, after.search, after.contactName]).toEqual([null, null, [], null]);
  const { wrappedKey } = after;
  expect(openPerson({ ...backup, wrappedKey })).toEqual(NOBODY);
  expect(backup.said.map((words) => openWords({ id: backup.id, wrappedKey }, words))).toEqual(["", ""]);
  expect(await inTransaction((tx) => destroyKey(tx, backup.id))).toBe(0);
});

test("whoever gives an address after it has a new key, which opens nothing of before", async () => {
  await anEnquiry();
  const backup = await asInABackup();
  await inTransaction((tx) => destroyKey(tx, backup.id));
  await inTransaction((tx) => changePerson(tx, backup.id, { town: "Hull" }));
  const { wrappedKey, town, contactName } = await database().recipient.findFirstOrThrow();
  expect([town, contactName]).toEqual(["Hull", null]);
  expect(() => openPerson({ ...backup, wrappedKey })).toThrow();
});

test("a key without what it seals, or the reverse, is refused by the database", async () => {
  await anEnquiry();
  await expect(database().$executeRaw`UPDATE recipient SET wrapped_key = NULL`).rejects.toThrow();
  await expect(database().$executeRaw`UPDATE recipient SET sealed = NULL`).rejects.toThrow();
});
