import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { queuedParcels, shelf } from "#tests/support/packing-table.ts";
import { granted } from "#tests/support/results.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { aStaffMember, signedInCookie, type TestMember } from "#tests/support/staff.ts";
import { formOn, openPage, sendForm, typedInto } from "#tests/support/web-forms.ts";
import { claimNext } from "#use-cases/fulfilment/claim.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";

const PARCELS = 100;
const KILLS = 5;

let shop: Shop;
let by: TestMember;
beforeAll(async () => {
  shop = await openShop({ JOBS: "off" });
  by = await aStaffMember("fulfilment");
}, 120_000);
afterAll(() => shop?.close());

// Without a transaction for each parcel, or with its movement and its email outside of it, the sums below are wrong.
test(`a bulk dispatch is killed half-way ${KILLS} times, and can be repeated until all of it is done once`, async () => {
  const parcels = await queuedParcels(PARCELS, by);
  const { batch } = granted(await claimNext(PARCELS, by));
  granted(
    await packConsignments(
      parcels.map(({ id }) => id),
      by,
    ),
  );
  const screen = `${shop.app.baseUrl}/staff/fulfilment/batches/${batch}`;
  const cookie = await signedInCookie(by);
  const form = formOn(await openPage(screen, { cookie }), "reason");
  const press = () => sendForm(screen, typedInto(form, { intent: "dispatch_all" }), { cookie });
  const sent = [0];
  for (let kill = 0; kill < KILLS; kill += 1) {
    await killedHalfWay(press);
    sent.push(await countDispatched());
  }
  expect(new Set(sent.filter((count) => count > 0 && count < PARCELS)).size, `half-way: ${sent}`).toBeGreaterThan(0);
  for (let again = 0; again < 2; again += 1) expect((await press()).status).toBe(200);

  expect(await countDispatched()).toBe(PARCELS);
  expect(await database().stockMovement.count({ where: { kind: "dispatch" } })).toBe(PARCELS);
  expect(await database().freeCopyRequest.count({ where: { status: "fulfilled" } })).toBe(PARCELS);
  expect(await database().historyEntry.count({ where: { event: "consignment_dispatched" } })).toBe(PARCELS);
  expect(await shelf()).toEqual({ onHand: 0, allocated: 0, sumOnHand: 0, sumAllocated: 0 });
}, 240_000);

/** Presses the button, and ends the app by `kill -9` once some of the parcels went. */
async function killedHalfWay(press: () => Promise<unknown>): Promise<void> {
  const before = await countDispatched();
  const pressed = press().catch(() => null);
  while ((await countDispatched()) < Math.min(before + 7, PARCELS)) await pause(2);
  await shop.app.kill();
  await pressed;
  await shop.startAgain();
}

function countDispatched(): Promise<number> {
  return database().consignment.count({ where: { status: "dispatched" } });
}
