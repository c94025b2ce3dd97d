import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { renderEmail } from "#emails/render-email.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { aColleague, parcelOf, stock } from "#tests/support/packing-table.ts";
import { aFreeRequest, GROUP_FORM } from "#tests/support/requests.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { cancelRequest } from "#use-cases/free-copies/cancel-request.ts";
import { approveRequest } from "#use-cases/free-copies/review.ts";
import { latestHistory } from "#use-cases/history/latest.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { correctCount } from "#use-cases/stock/correct-count.ts";
import { setLowStockLine } from "#use-cases/stock/set-low-stock-line.ts";
import { watchStock } from "#use-cases/stock/watch-stock.ts";
import { whatWaits } from "#use-cases/tasks/queries.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
  await aColleague("administrator");
  await aColleague("training");
  const gone = await aColleague("administrator");
  await database().staffMember.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
});
beforeEach(() => store.clear());
afterAll(() => store.close());

async function setLine(line: number | null) {
  granted(await setLowStockLine({ publicationId: store.publicationId, line }, by));
}

async function aGroupParcel(copies: number) {
  const request = await aFreeRequest({ ...GROUP_FORM, copies: String(copies) });
  granted(await approveRequest({ ...request, copies, note: null }, by));
  return request;
}

const look = () => watchStock(new Date());
const emails = () => database().outboxEmail.findMany({ where: { kind: "staff_stock_low" } });
const lowOnes = async () => (await whatWaits(by)).lowStock;
const events = async () => (await latestHistory(["publication"], null)).rows.map(({ event }) => event);

test("an order that takes the copies below the line is told of at the next look, once to each who keeps the stock", async () => {
  await stock(100, by);
  await setLine(80);
  await aGroupParcel(20);
  await look();
  expect(await emails()).toHaveLength(0);
  await aGroupParcel(1);
  await look();
  await aGroupParcel(5);
  await look();
  const told = await emails();
  expect(told).toHaveLength(2);
  const roles = await database().staffMember.findMany({
    where: { id: { in: told.map(({ staffMemberId }) => staffMemberId ?? "") } },
    select: { role: true },
  });
  expect(roles.map(({ role }) => role).sort()).toEqual(["administrator", "fulfilment"]);
  expect(await lowOnes()).toEqual([{ title: "Advocacy Guide", line: 80 }]);
  expect((await whatWaits(by)).piles.low_stock).toMatchObject({ count: 1, oldest: expect.any(Date) });
});

test("ten looks at once tell of one fall once", async () => {
  // Proved: without the lock on the lines and `lowStockSince: null` in the update, each look tells everybody.
  await stock(10, by);
  await setLine(5);
  await aGroupParcel(10);
  // Each on a connection that is open already: else the first look is over before the others begin.
  await atOnce(10, () => database().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`);
  await atOnce(10, (turn) => watchStock(new Date(Date.now() + turn)));
  expect(await emails()).toHaveLength(2);
  expect((await events()).filter((event) => event === "stock_ran_low")).toHaveLength(1);
});

test("copies that parcels wait for are not left, though they are on the shelf", async () => {
  await stock(60, by);
  await setLine(50);
  const request = await aGroupParcel(90);
  expect(await parcelOf(request)).toMatchObject({ status: "awaiting_stock" });
  await look();
  expect((await emails())[0]?.data).toMatchObject({ line: 50, left: -30, waiting: 90 });
});

test("a delivery brings them above the line at once, and the next fall is told of anew", async () => {
  await stock(10, by);
  await setLine(5);
  await aGroupParcel(10);
  await look();
  await stock(10, by);
  expect(await lowOnes()).toEqual([]);
  await aGroupParcel(8);
  await look();
  expect(await emails()).toHaveLength(4);
  expect((await events()).filter((event) => event.startsWith("stock_"))).toEqual([
    "stock_ran_low",
    "stock_came_back",
    "stock_ran_low",
    "stock_line_set",
  ]);
});

test("copies given back by a cancelled request bring them back, too", async () => {
  await stock(10, by);
  await setLine(5);
  const request = await aGroupParcel(10);
  await look();
  granted(await cancelRequest({ ...request, reason: "Moved away" }, by));
  await look();
  expect(await lowOnes()).toEqual([]);
});

test("a corrected count is told of in the same moment", async () => {
  await stock(10, by);
  await setLine(5);
  granted(await correctCount({ publicationId: store.publicationId, countedOnHand: 4, reason: "Six were wet" }, by));
  expect(await emails()).toHaveLength(2);
});

test("a line set above what is left shows at once and sends no email, because nothing moved; removed, it is quiet", async () => {
  await stock(10, by);
  await setLine(20);
  await look();
  expect(await lowOnes()).toHaveLength(1);
  expect(await emails()).toHaveLength(0);
  await setLine(null);
  await look();
  expect(await lowOnes()).toEqual([]);
  expect((await events()).slice(0, 2)).toEqual(["stock_line_removed", "stock_line_set"]);
});

test("without a line, or off sale, nothing is told", async () => {
  await stock(10, by);
  await aGroupParcel(10);
  await look();
  await database().publication.updateMany({ data: { isActive: false, lowStockLine: 5 } });
  await look();
  await database().publication.updateMany({ data: { isActive: true, lowStockLine: null } });
  expect(await emails()).toHaveLength(0);
});

test("the email names the title, what is left and the line", async () => {
  await stock(60, by);
  await setLine(50);
  await aGroupParcel(90);
  await look();
  const [email] = await emails();
  const composed = await composeEmail({ ...email, data: email?.data } as never);
  if (composed === null) throw new Error("nobody was told");
  const { subject, text } = await renderEmail(composed.message);
  expect(subject).toBe("Copies are running low");
  for (const line of ["Title: Advocacy Guide", "Copies left: 0", "Low-stock line: 50", "Waited for: 90", "Too few: 30"])
    expect(text).toContain(line);
  expect(text).toContain("/staff/stock");
});

test.each([0, -1, 1.5, Number.NaN, 1_000_001])("%s is no line", async (line) => {
  expect(refusalOf(await setLowStockLine({ publicationId: store.publicationId, line }, by))).toBe("bad_line");
});

test("no line for an unknown publication, nor the same line again, nor from a colleague of training", async () => {
  const { publicationId } = store;
  await setLine(5);
  expect(refusalOf(await setLowStockLine({ publicationId, line: 5 }, by))).toBe("no_change");
  for (const unknown of ["nonsense", "00000000-0000-4000-8000-000000000000"])
    expect(refusalOf(await setLowStockLine({ publicationId: unknown, line: 6 }, by))).toBe("no_such_publication");
  const training = await aColleague("training");
  expect(refusalOf(await setLowStockLine({ publicationId, line: 6 }, training))).toBe("not_allowed");
  await database().staffMember.update({ where: { id: training.id }, data: { disabledAt: new Date() } });
});
