import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { NEW_POSTCODE } from "#domain/fulfilment/new-postcode.ts";
import { historySentence } from "#domain/history/words.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { aBooking, type TestBooking } from "#tests/support/bookings.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { granted } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { staffWereTold } from "#tests/support/told.ts";
import { correctAddress } from "#use-cases/fulfilment/correct-address.ts";
import { historyOf } from "#use-cases/history/queries.ts";
import { queueGuides } from "#use-cases/training/queue-guides.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const YORK = {
  ...{ addressLine1: "1 High Street", addressLine2: null, addressLine3: null },
  ...{ town: "York", county: null, postcode: "YO1 7HH" },
};

const theyMove = ({ token }: TestBooking) => correctAddress({ by: "customer", token }, YORK);
const parcelOf = ({ orderId }: TestBooking) => database().consignment.findFirstOrThrow({ where: { orderId } });

/** The guides of all bookings join the queue: their days are near. */
const queue = () => queueGuides(new Date(Date.now() + 35 * 86_400_000));

test("guides in the queue that go to another postcode wait for a look, as an order by invoice that went by itself", async () => {
  const booking = await aBooking({ guides: 14 });
  expect(await queue()).toBe(1);
  expect(granted(await theyMove(booking))).toEqual({ isLookedAt: true });
  expect(await parcelOf(booking)).toMatchObject({ heldAt: expect.any(Date), heldReason: NEW_POSTCODE });
});

// Fails without its guard: without `holdForEarlierPostcode` in `queueGuidesOf` they go, though their customer read that a person looks.
test("so do guides that join the queue only after it, and staff are told then", async () => {
  const booking = await aBooking({ guides: 14 });
  expect(granted(await theyMove(booking))).toEqual({ isLookedAt: true });
  expect(await staffWereTold()).not.toContain("postcode_changed");
  expect(await queue()).toBe(1);
  expect(await parcelOf(booking)).toMatchObject({ heldAt: expect.any(Date), heldReason: NEW_POSTCODE });
  expect(await staffWereTold()).toContain("postcode_changed");
  const said = (await historyOf("order", booking.reference)).map(historySentence);
  expect(said).toContain("The customer corrected the address, to another postcode.");
});

test("guides that go where they were to go, or where a colleague sends them, wait for nobody", async () => {
  const stays = await aBooking({ guides: 14 });
  const moved = await aBooking({ guides: 14 });
  granted(await theyMove(moved));
  granted(await correctAddress({ by, reference: moved.reference }, YORK));
  expect(await queue()).toBe(2);
  for (const booking of [stays, moved]) expect((await parcelOf(booking)).heldAt).toBeNull();
});
