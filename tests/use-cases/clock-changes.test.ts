import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, database } from "#adapters/database/client.ts";
import { checkRequestAnswers } from "#domain/free-copies/request-answers.ts";
import { claimIsStale } from "#domain/fulfilment/consignment-life.ts";
import { withClient } from "#scripts/database/own-database.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague, parcelOf } from "#tests/support/packing-table.ts";
import { aFreeRequest, GROUP_FORM } from "#tests/support/requests.ts";
import { granted } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { orderNow } from "#tests/support/told.ts";
import { approveRequest } from "#use-cases/free-copies/review.ts";
import { expireOrders } from "#use-cases/ordering/expire-orders.ts";
import { newCheckout } from "#use-cases/ordering/new-checkout.ts";

/** The nights in which clocks in the United Kingdom change: an hour is left out in spring, and comes twice in autumn. */
const NIGHTS = [
  ["spring", new Date("2027-03-28T01:00:00Z")],
  ["autumn", new Date("2026-10-25T01:00:00Z")],
] as const;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let store: Store;
beforeAll(async () => {
  process.env.TZ = "Europe/London";
  store = await openStore();
  // As on a server that somebody set to local time. Fails without its guard: without `TimeZone=UTC` on the connection,
  // times in summer are stored an hour off.
  await withClient(store.databaseUrl, (client) =>
    client.query(
      `ALTER DATABASE ${client.escapeIdentifier(new URL(store.databaseUrl).pathname.slice(1))} SET timezone = 'Europe/London'`,
    ),
  );
  await closeDatabase();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

test("this machine stands in London", () => {
  expect(new Date("2026-07-01T12:00:00Z").getHours()).toBe(13);
});

test.each(NIGHTS)("in the night of %s an order expires after seven times 24 hours", async (_name, change) => {
  const placedAt = new Date(change.getTime() - 3 * DAY);
  const order = await anOrder({}, placedAt);
  expect(await orderNow(order)).toMatchObject({ placedAt, expiresAt: new Date(placedAt.getTime() + 7 * DAY) });
  expect(await expireOrders(new Date(placedAt.getTime() + 7 * DAY - 1))).toBe(0);
  expect(await expireOrders(new Date(placedAt.getTime() + 7 * DAY))).toBe(1);
});

test.each(NIGHTS)(
  "in the night of %s a page at Stripe stays open for 23 hours, and a claim for two",
  (_name, change) => {
    const from = new Date(change.getTime() - HOUR);
    expect(newCheckout("order", from).expiresAt.getTime() - from.getTime()).toBe(23 * HOUR);
    expect(claimIsStale(from, new Date(from.getTime() + 2 * HOUR - 1))).toBe(false);
    expect(claimIsStale(from, new Date(from.getTime() + 2 * HOUR))).toBe(true);
  },
);

test.each(NIGHTS)("in the night of %s each hour that is written down is read as it was", async (_name, change) => {
  const moments = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2].map((hours) => new Date(change.getTime() + hours * HOUR));
  for (const moment of moments) {
    const order = await anOrder({}, moment);
    expect((await orderNow(order)).placedAt).toEqual(moment);
    const [raw] = await database().$queryRaw<{ at: Date; same: boolean }[]>`
      SELECT placed_at AS at, placed_at = ${moment} AS same FROM "order" WHERE id = ${order.id}::uuid`;
    expect(raw).toEqual({ at: moment, same: true });
  }
});

test.each(NIGHTS)(
  "across the night of %s the same address is a new one after 90 times 24 hours",
  async (_name, change) => {
    const hostel = { addressLine1: "c/o The Hostel" };
    const first = new Date(change.getTime() - 45 * DAY);
    await aFreeRequest(hostel, first);
    const within = await aFreeRequest(hostel, new Date(first.getTime() + 90 * DAY));
    expect(within.status).toBe("in_review");
    await database().freeCopyRequest.deleteMany({ where: { id: within.id } });
    const after = await aFreeRequest(hostel, new Date(first.getTime() + 90 * DAY + 1));
    expect(after.status).toBe("approved");
  },
);

test("a day by which copies are needed is that day, in winter and in summer", async () => {
  const by = await aColleague();
  for (const day of ["2026-12-24", "2027-03-28", "2027-07-01", "2027-10-31"]) {
    const request = await aFreeRequest({ ...GROUP_FORM, neededBy: day });
    granted(await approveRequest({ ...request, copies: 1, note: null }, by));
    expect((await parcelOf(request)).neededBy?.toISOString().slice(0, 10)).toBe(day);
    const [raw] = await database().$queryRaw<{ day: string }[]>`
      SELECT needed_by::text AS day FROM free_copy_request WHERE id = ${request.id}::uuid`;
    expect(raw?.day).toBe(day);
  }
});

test("half past one in the hour that is left out is no day, and the day itself is one", () => {
  const needed = (neededBy: string) => checkRequestAnswers({ ...GROUP_FORM, neededBy }, "2027-01-01").ok;
  expect(needed("2027-03-28")).toBe(true);
  expect(needed("2027-03-28T01:30")).toBe(false);
  expect(needed("2027-02-29")).toBe(false);
});
