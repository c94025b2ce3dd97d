import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { OftenAsked } from "#adapters/database/often-asked.ts";
import { openStore, type Store } from "#tests/support/store.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

test("Postgres keeps what is asked often, for each connection, and forgets the rest", async () => {
  const kept = await database().$transaction(async (tx) => {
    for (let number = 1; number <= 30; number += 1)
      expect(await tx.$queryRaw`SELECT ${number}::int AS often`).toEqual([{ often: number }]);
    for (let number = 1; number <= 5; number += 1) await tx.$queryRaw`SELECT ${number}::int AS seldom`;
    return tx.$queryRaw<{ name: string; statement: string }[]>`
      SELECT name, statement FROM pg_prepared_statements WHERE name <> ''`;
  });
  expect(kept.filter(({ statement }) => statement === "SELECT $1::int AS often")).toHaveLength(1);
  expect(kept.filter(({ statement }) => statement.endsWith("AS seldom"))).toEqual([]);
});

test("a statement that is kept asks what it says when its table has got another column meanwhile", async () => {
  await database().$executeRaw`CREATE TABLE grows (id int)`;
  await database().$executeRaw`INSERT INTO grows VALUES (1)`;
  const ask = () => database().$queryRaw`SELECT id FROM (SELECT * FROM grows LIMIT 1) g`;
  for (let time = 0; time < 30; time += 1) await ask();
  await database().$executeRaw`ALTER TABLE grows ADD COLUMN more text`;
  expect(await ask()).toEqual([{ id: 1 }]);
});

test("each text has one name, from its twentieth time on", () => {
  const often = new OftenAsked();
  const names = Array.from({ length: 25 }, () => [often.nameOf("one"), often.nameOf("two")]);
  expect(names.slice(0, 19).flat().join("")).toBe("");
  expect(new Set(names.slice(19).map(([one]) => one)).size).toBe(1);
  expect(new Set(names.slice(19).flat()).size).toBe(2);
});

test("no more than 150 have a name, and lists of every length do not fill the memory", () => {
  const often = new OftenAsked();
  const ask = (text: string) => Array.from({ length: 30 }, () => often.nameOf(text)).at(-1) ?? "";
  const named = Array.from({ length: 400 }, (_, length) => ask(`list of ${length}`)).filter((name) => name !== "");
  expect(named).toHaveLength(150);
  expect(new Set(named).size).toBe(150);
});
