import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { aColleague, packedParcel, stock } from "#tests/support/packing-table.ts";
import { granted } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { MOVEMENT_KINDS, stockMovements } from "#use-cases/stock/movements.ts";
import { sentByWeek } from "#use-cases/stock/sent-by-week.ts";

const DAY_MS = 86_400_000;

let store: Store;
let by: StaffMember;
let otherId: string;
let code: string;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
  const other = { sku: "other-title", title: "Another Title", weightGrams: 100, thicknessMm: 5, position: 1 };
  otherId = (await database().publication.create({ data: other })).id;
  const parcel = await packedParcel(by);
  code = parcel.code;
  granted(await dispatchConsignment({ id: parcel.id, trackingNumber: null }, by));
  for (let more = 0; more < 5; more += 1) await stock(10, by);
  await database().stockMovement.create({
    data: { publicationId: otherId, kind: "receipt", onHandChange: 7, allocatedChange: 0 },
  });
});
afterAll(() => store.close());

test("a movement tells who, why and for which parcel", async () => {
  const { rows } = await stockMovements({ kind: "dispatch" });
  expect(rows).toMatchObject([{ parcel: code, staffName: by.name, onHandChange: -1, title: "Advocacy Guide" }]);
  const [delivery] = (await stockMovements({ kind: "receipt", sku: "advocacy-guide" })).rows;
  expect(delivery).toMatchObject({ reason: "From the printer", staffName: by.name, parcel: null });
});

test("each kind shows its own movements and no others, of one publication or of all", async () => {
  for (const kind of MOVEMENT_KINDS) {
    for (const sku of [undefined, "advocacy-guide", "other-title"]) {
      const { rows } = await stockMovements({ kind, sku });
      const ofOne = sku === undefined ? {} : { publication: { sku } };
      expect(rows).toHaveLength(await database().stockMovement.count({ where: { kind, ...ofOne } }));
      expect(rows.every((row) => row.kind === kind)).toBe(true);
    }
  }
  expect((await stockMovements({ sku: "nothing" })).rows).toEqual([]);
});

test("pages follow each other without a gap or a repeat, latest first", async () => {
  for (const kind of [undefined, "receipt"] as const) {
    const all = (await stockMovements({ kind })).rows.map(({ id }) => id);
    const seen: string[] = [];
    let before: bigint | null = null;
    do {
      const page: Awaited<ReturnType<typeof stockMovements>> = await stockMovements({ kind, before, most: 2 });
      seen.push(...page.rows.map(({ id }) => id));
      before = page.next === null ? null : BigInt(page.next);
    } while (before !== null);
    expect(seen).toEqual(all);
    expect(seen.length).toBeGreaterThan(5);
  }
});

test("what was sent is counted in weeks back from now, and nothing of before the eighth", async () => {
  const sent = (now: Date) => sentByWeek(now).then((all) => all.get(store.publicationId));
  const { at } = await database().stockMovement.findFirstOrThrow({ where: { kind: "dispatch" } });
  const later = (days: number) => new Date(at.getTime() + days * DAY_MS);
  expect((await sent(later(0)))?.weeks).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  expect((await sent(later(8)))?.weeks).toEqual([0, 0, 0, 0, 0, 0, 1, 0]);
  expect((await sent(later(55.9)))?.weeks).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
  expect((await sent(later(56)))?.weeks).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  const first = await database().stockMovement.findFirstOrThrow({ orderBy: { id: "asc" } });
  expect((await sent(later(1)))?.firstAt).toEqual(first.at);
});
