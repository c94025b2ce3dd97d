import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { type PageMark, readMark } from "#domain/paging.ts";
import { monthOf } from "#domain/reports/month.ts";
import { periodOf } from "#domain/reports/period.ts";
import { lastWeeks } from "#domain/reports/weeks.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { fillHistory } from "#scripts/bench/fill-history.ts";
import { aColleague, stock } from "#tests/support/packing-table.ts";
import { readsOf } from "#tests/support/reads.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { REQUEST_VIEWS, requestsIn } from "#use-cases/free-copies/review-queries.ts";
import { countParcels, inHand, PARCEL_VIEWS, parcelsIn } from "#use-cases/fulfilment/queries.ts";
import { latestHistory } from "#use-cases/history/latest.ts";
import { historyOf, historyOfParcel } from "#use-cases/history/queries.ts";
import type { HistorySubject } from "#use-cases/history/record.ts";
import { countOutbox, OUTBOX_VIEWS, outboxPage } from "#use-cases/mail/queries.ts";
import { keepPayoutParts } from "#use-cases/money/keep-payout-parts.ts";
import { ledgerFile } from "#use-cases/money/ledger-file.ts";
import { openingPence } from "#use-cases/money/month-queries.ts";
import { monthReport } from "#use-cases/money/month-report.ts";
import { orderByReference } from "#use-cases/ordering/order-query.ts";
import { countOrdersToApprove, ordersPage } from "#use-cases/ordering/staff-queries.ts";
import { forgetInTime } from "#use-cases/privacy/forget-in-time.ts";
import { copiesReport } from "#use-cases/reports/copies.ts";
import { weeksFor } from "#use-cases/reports/weeks.ts";
import { searchAll } from "#use-cases/search/search-all.ts";
import { whereIs } from "#use-cases/search/where-is.ts";
import { MOVEMENT_KINDS, stockMovements } from "#use-cases/stock/movements.ts";
import { stockNow } from "#use-cases/stock/queries.ts";
import { sentByWeek } from "#use-cases/stock/sent-by-week.ts";
import { whatWaits } from "#use-cases/tasks/queries.ts";
import { type PipelineFilter, pipelineBoard, pipelinePage } from "#use-cases/training/pipeline-queries.ts";
import { enquiriesIn } from "#use-cases/training/queries.ts";

const ORDERS = 20_000;
/** Piles are counted up to 1,000; nothing needs more. Whatever reads through a table of the past reads 4,000 rows or more. */
const MOST = 1_100;
/** A search sorts up to 5,000 people by age. */
const MOST_FOUND = 5_001;
const KINDS: HistorySubject[] = ["order", "request", "enquiry", "consignment", "publication", "staff"];

let store: Store;
let by: StaffMember;
let administrator: StaffMember;
beforeAll(async () => {
  store = await openStore();
  // Of the two colleagues, the other one holds every claimed parcel of the past.
  await aColleague();
  by = await aColleague();
  administrator = await aColleague("administrator");
  await stock(1_000_000, by);
  await fillHistory(store.databaseUrl, 1, ORDERS);
});
afterAll(() => store.close());

/** Expects that no step of what `work` asks for reads through the past. */
async function expectFewReads(work: () => Promise<unknown>): Promise<void> {
  const reads = await readsOf(store.databaseUrl, work);
  expect(reads.filter(({ rows }) => rows > MOST)).toEqual([]);
}

/** A first page and the one after it. */
async function expectFewReadsOnPages(
  page: (after: PageMark | null) => Promise<{ next: string | null }>,
): Promise<void> {
  await expectFewReads(async () => page(readMark((await page(null)).next ?? undefined)));
}

test("each view of the packing table, and the counts above it, read what is shown or counted", async () => {
  for (const view of PARCEL_VIEWS) await expectFewReadsOnPages((after) => parcelsIn(view, by, after));
  await expectFewReads(() => countParcels(by));
  await expectFewReads(() => inHand(by));
});

test("the counts above the packing table look at nothing but the indexes of what is counted", async () => {
  const reads = await readsOf(store.databaseUrl, () => countParcels(by));
  expect(reads).toHaveLength(PARCEL_VIEWS.length - 1);
  expect(reads.filter(({ from }) => !from.startsWith("Index Only Scan consignment_"))).toEqual([]);
});

test("the home page reads what waits", async () => {
  await expectFewReads(() => whatWaits(by));
});

test("the lists of orders read a page", async () => {
  for (const status of ["awaiting_approval", "accepted", "fulfilled", "cancelled", "expired", null] as const)
    await expectFewReadsOnPages((after) => ordersPage(status, after));
  await expectFewReads(countOrdersToApprove);
});

test("a search reads a bounded part, whether many are like it, few or none", async () => {
  const all = { kind: null, status: null, since: null };
  const words = ["street", "a", "harbour recovery", "london bristol", "orders12345@example.org", "BS12 2DJ", "zebra"];
  const numbers = ["412341", "PO-41", "TT000012346GB", "TT0000", "AG-22", "street zebra"];
  for (const typed of [...words, ...numbers]) {
    const reads = await readsOf(store.databaseUrl, () => searchAll(typed, all, null, by));
    // The latest people are looked through, and counted; beside them, what is found.
    const most = (from: string) => (/Index (Only )?Scan recipient_created_at/.test(from) ? 12_000 : MOST_FOUND);
    expect(
      reads.filter(({ from, rows }) => /^Seq/.test(from) && rows > MOST),
      typed,
    ).toEqual([]);
    expect(
      reads.filter(({ from, rows }) => rows > most(from)),
      typed,
    ).toEqual([]);
  }
  await expectFewReads(() => whereIs("AG-2222-22222"));
});

test("the lists of requests and enquiries read a page", async () => {
  for (const view of REQUEST_VIEWS) await expectFewReadsOnPages((after) => requestsIn(view, after));
  for (const view of ["open", "closed"] as const)
    for (const about of [["quote", "training"], ["quote"]] as const)
      await expectFewReadsOnPages((after) => enquiriesIn(about, view, after));
});

test("the board of enquiries about training, and the list behind it, read what they show", async () => {
  await expectFewReads(pipelineBoard);
  const all = { status: null, owner: null, overdueOn: null };
  const filters: PipelineFilter[] = [all, { ...all, status: "new" }, { ...all, status: "over" }];
  const narrow: PipelineFilter[] = [
    { ...all, owner: "nobody" },
    { ...all, owner: by.id },
    { ...all, overdueOn: "2026-01-01" },
  ];
  for (const filter of [...filters, ...narrow]) await expectFewReadsOnPages((after) => pipelinePage(filter, after));
});

test("the outbox reads a page", async () => {
  for (const view of OUTBOX_VIEWS) await expectFewReadsOnPages((after) => outboxPage(view, after));
  await expectFewReads(countOutbox);
});

test("the history of every kind, of a frequent one and of one that never happened reads a page", async () => {
  for (const subjects of [KINDS, ["order"], ["request"], ["publication"]] satisfies HistorySubject[][]) {
    await expectFewReads(() => latestHistory(subjects, null));
    await expectFewReads(() => latestHistory(subjects, 30_000n));
  }
});

test("the history of one colleague, of a day and of a reference reads a page", async () => {
  const { reference } = await database().order.findFirstOrThrow({ select: { reference: true } });
  const { staffMemberId } = await database().historyEntry.findFirstOrThrow({ where: { staffMemberId: { not: null } } });
  for (const subjects of [KINDS, ["consignment"], ["publication"]] satisfies HistorySubject[][]) {
    await expectFewReads(() => latestHistory(subjects, null, { staffMemberId }));
    await expectFewReads(() => latestHistory(subjects, 30_000n, { staffMemberId: by.id }));
    await expectFewReads(() => latestHistory(subjects, null, { reference }));
    await expectFewReads(() => latestHistory(subjects, null, { reference, staffMemberId }));
  }
});

test("the last weeks are read from indexes of what was sent and moved in them, and from nothing before", async () => {
  // Seen from six weeks ahead, most of the past lies before them: of half a table, Postgres rightly reads the whole.
  const now = new Date(Date.now() + 42 * 86_400_000);
  const from = lastWeeks(12, now)[0]?.from ?? now;
  const sent = await database().consignment.count({ where: { status: "dispatched", dispatchedAt: { gte: from } } });
  const reads = await readsOf(store.databaseUrl, () => weeksFor(administrator, now));
  const ofParcels = reads.filter(({ from }) => from.includes("consignment_sent"));
  expect(ofParcels.map(({ from }) => from)).toEqual([expect.stringContaining("Index Only Scan")]);
  expect(ofParcels[0]?.rows).toBeLessThanOrEqual(sent + 1);
  expect(reads.filter(({ from, rows }) => /^Seq/.test(from) && rows > MOST)).toEqual([]);
});

test("a report of copies reads its months from one index, and a quarter without any reads nothing", async () => {
  const now = new Date();
  const reads = await readsOf(store.databaseUrl, () => copiesReport(periodOf("2021-Q1", now), administrator, now));
  expect(reads.map(({ from }) => from)).toContainEqual(expect.stringContaining("consignment_sent"));
  expect(reads.filter(({ rows }) => rows > 1)).toEqual([]);
});

test("stock reads what waits for copies and a page of movements", async () => {
  await expectFewReads(stockNow);
  await expectFewReads(() => stockMovements({}));
  await expectFewReads(() => stockMovements({ before: 30_000n }));
});

test("movements of one kind, frequent or rare, of one publication or of all, read a page", async () => {
  for (const kind of MOVEMENT_KINDS) {
    await expectFewReads(() => stockMovements({ kind }));
    await expectFewReads(() => stockMovements({ kind, sku: "advocacy-guide", before: 30_000n }));
  }
});

test("the pace is read from an index of dispatches, and from the last 8 weeks of them alone", async () => {
  const now = new Date();
  const reads = await readsOf(store.databaseUrl, () => sentByWeek(now));
  const ledger = reads.filter(({ from }) => from.includes("stock_movement"));
  expect(ledger.map(({ from }) => from)).toContainEqual(expect.stringContaining("stock_movement_dispatched"));
  const from = new Date(now.getTime() - 8 * 7 * 86_400_000);
  const recent = await database().stockMovement.count({ where: { kind: "dispatch", at: { gt: from } } });
  for (const { rows } of ledger) expect(rows).toBeLessThanOrEqual(recent + 2);
});

test("a month's money reads what is of that month, and the sums of those before it", async () => {
  const now = new Date();
  const lookedAt = { lookedAt: now.toISOString(), balancePence: 0, sumPence: 0 };
  await database().setting.create({ data: { key: "stripe_ledger", value: lookedAt } });
  // The month to come is empty: whatever is read through for it would be read through for each.
  const present = monthOf(undefined, now);
  const toCome = monthOf(present.next, now);
  await expectFewReads(() => monthReport(toCome, administrator));
  await expectFewReads(() => ledgerFile(toCome, administrator));
  const opening = await readsOf(store.databaseUrl, () => openingPence(present));
  expect(opening.filter(({ from, rows }) => !from.includes("balance_month") || rows > 12)).toEqual([]);
});

test("a look at Stripe's ledger looks for the payouts of the last days, and at no other movement", async () => {
  const reads = await readsOf(store.databaseUrl, keepPayoutParts);
  expect(reads.map(({ from }) => from)).toContainEqual(expect.stringContaining("balance_transaction_payouts"));
  expect(reads.filter(({ rows }) => rows > 0)).toEqual([]);
});

test("forgetting looks at whose turn it is, and not at those of the past, nor at whoever is looked at later", async () => {
  const now = new Date();
  const later = new Date(now.getTime() + 86_400_000);
  const hourAgo = new Date(now.getTime() - 3_600_000);
  await database().recipient.updateMany({ data: { considerAt: later } });
  await database().freeCopyRequest.updateMany({ data: { addressHash: null } });
  const some = await database().recipient.findMany({ select: { id: true }, take: 20 });
  await database().recipient.updateMany({
    where: { id: { in: some.map(({ id }) => id) } },
    data: { considerAt: hourAgo },
  });
  await database().$executeRaw`ANALYZE recipient, free_copy_request`;
  const reads = await readsOf(store.databaseUrl, () => forgetInTime(now));
  expect(reads.map(({ from }) => from)).toContainEqual(expect.stringContaining("recipient_to_consider"));
  expect(reads.filter(({ rows }) => rows > 100)).toEqual([]);
});

test("one order and one parcel read what is theirs", async () => {
  const { reference } = await database().order.findFirstOrThrow({
    where: { status: "fulfilled" },
    select: { reference: true },
  });
  await expectFewReads(() => orderByReference(reference));
  await expectFewReads(() => historyOf("order", reference));
  await expectFewReads(() => historyOfParcel(reference));
});
