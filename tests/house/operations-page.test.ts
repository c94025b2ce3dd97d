import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { anOrder } from "#tests/support/orders.ts";
import { granted } from "#tests/support/results.ts";
import { anOpenSession, asksForSeats } from "#tests/support/seats.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { nameDelegates } from "#use-cases/training/name-delegates.ts";
import { seatsByToken } from "#use-cases/training/seat-queries.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

/** The one piece of SQL of the operations page that holds these words. */
function sqlWith(words: string): string {
  const page = readFileSync("docs/operations.md", "utf8");
  const found = [...page.matchAll(/```sql\n(.*?)```/gs)].flatMap(([, sql = ""]) => (sql.includes(words) ? [sql] : []));
  expect(found, words).toHaveLength(1);
  return found[0] ?? "";
}

test("a person is erased as the operations page says, and nobody else", async () => {
  const [one, other] = [await anOrder(), await anOrder()];
  await database().$executeRawUnsafe(sqlWith("forgotten_at").replaceAll("AG-XXXX-XXXXX", one.reference));
  const personOf = (order: { id: string }) =>
    database().recipient.findFirstOrThrow({ where: { order: { id: order.id } } });
  const { id: _, version, createdAt: __, considerAt: ___, forgottenAt, search, ...left } = await personOf(one);
  expect(search).toEqual([]);
  expect([version, forgottenAt !== null, new Set(Object.values(left))]).toEqual([2, true, new Set([null])]);
  expect(await personOf(other)).toMatchObject({ contactName: "Sam Patel", forgottenAt: null });
});

test("whoever booked places is erased with the names of who comes, and nobody else", async () => {
  const { slug } = await anOpenSession({ capacity: 9 });
  const [one, other] = [granted(await asksForSeats(slug, 1)).token, granted(await asksForSeats(slug, 1)).token];
  for (const token of [one, other]) granted(await nameDelegates({ token, names: ["Ann Ash"] }, new Date()));
  const { reference } = await database().seatBooking.findUniqueOrThrow({ where: { token: one } });
  await database().$executeRawUnsafe(sqlWith("forgotten_at").replaceAll("AG-XXXX-XXXXX", reference));
  const seats = { include: { recipient: true, delegates: true } };
  expect(await database().seatBooking.findUniqueOrThrow({ where: { token: one }, ...seats })).toMatchObject({
    recipient: { contactName: null, email: null },
    delegates: [],
  });
  expect(await database().seatBooking.findUniqueOrThrow({ where: { token: other }, ...seats })).toMatchObject({
    recipient: { contactName: "Sam Reed" },
  });
  expect((await seatsByToken(other))?.delegates).toEqual([{ name: "Ann Ash" }]);
});
