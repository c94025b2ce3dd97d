import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce, inLanes, shuffled } from "#tests/support/at-once.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague, shelf, stock } from "#tests/support/packing-table.ts";
import { aFreeRequest, type TestRequest } from "#tests/support/requests.ts";
import { granted } from "#tests/support/results.ts";
import { runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { withdrawRequest } from "#use-cases/free-copies/withdraw-request.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";

type Allocate = (publicationId: string) => Promise<number>;

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** One process lets its own callers share a run: each copy of the module is a process of its own in that. */
async function processes(count: number): Promise<Allocate[]> {
  const each: Allocate[] = [];
  for (let made = 0; made < count; made += 1) {
    vi.resetModules();
    const { allocateWaiting } = await import("#use-cases/stock/allocate-waiting.ts");
    each.push(allocateWaiting);
  }
  return each;
}

async function buyers(count: number): Promise<TestRequest[]> {
  const requests: TestRequest[] = [];
  await inLanes(
    8,
    Array.from({ length: count }, () => async () => void requests.push(await aFreeRequest())),
  );
  return requests;
}

// Fails without its guards: without `FOR UPDATE` in `lockLevels` the database refuses what two processes promise at once,
// and a run breaks; without the database's CHECK as well, more copies are promised than there are.
test("200 buyers at once of 10 copies: 10 are promised, whichever process hands them out", async () => {
  const allocators = await processes(8);
  await stock(10, by);
  await Promise.all([
    buyers(200),
    ...allocators.map(async (allocate) => {
      for (let round = 0; round < 12; round += 1) await allocate(store.publicationId);
    }),
  ]);
  await runJobsToTheEnd();
  expect(await database().consignment.count({ where: { status: "queued" } })).toBe(10);
  expect(await shelf()).toEqual({ onHand: 10, allocated: 10, sumOnHand: 10, sumAllocated: 10 });
}, 60_000);

test("while copies come in, go back and are handed out at once, the shelf stays the sum of its movements", async () => {
  const allocators = await processes(4);
  const requests = await buyers(60);
  const comings = Array.from({ length: 10 }, () => () => stock(2, by));
  const goings = requests.slice(0, 30).map(
    ({ token }) =>
      async () =>
        void (await withdrawRequest({ token })),
  );
  const handings = allocators.flatMap((allocate) =>
    Array.from({ length: 8 }, () => () => allocate(store.publicationId)),
  );
  await inLanes(12, shuffled([...comings, ...goings, ...handings]));
  await runJobsToTheEnd();
  const { onHand, allocated, sumOnHand, sumAllocated } = await shelf();
  expect([onHand, allocated]).toEqual([sumOnHand, sumAllocated]);
  expect([onHand, allocated]).toEqual([20, 20]);
  expect(await database().consignment.count({ where: { status: "queued" } })).toBe(20);
}, 60_000);

test("orders that are cancelled while their copies are handed out leave none of them promised", async () => {
  const allocators = await processes(4);
  await stock(500, by);
  const orders = await atOnce(40, () => anOrder({ payBy: "invoice", copies: "10" }));
  for (const { reference } of orders) granted(await approveOrder(reference, by));
  const cancellings = orders.map(
    ({ token }) =>
      () =>
        cancelOrder({ token, by: "customer" }),
  );
  const handings = allocators.flatMap((allocate) =>
    Array.from({ length: 8 }, () => () => allocate(store.publicationId)),
  );
  await inLanes(12, shuffled([...cancellings, ...handings]));
  await runJobsToTheEnd();
  expect(await shelf()).toMatchObject({ onHand: 500, allocated: 0, sumAllocated: 0 });
  expect(await database().consignment.count({ where: { status: { not: "cancelled" } } })).toBe(0);
}, 60_000);
