import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { aColleague, packedParcel, shelf } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { undoFor } from "#tests/support/tell-at-once.ts";
import { emailsTo, historyOf } from "#tests/support/told.ts";
import { addTracking } from "#use-cases/fulfilment/add-tracking.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { noteNotArrived } from "#use-cases/fulfilment/not-arrived.ts";
import { previewTracking, takeInTracking } from "#use-cases/fulfilment/take-in-tracking.ts";
import { undoDispatches } from "#use-cases/fulfilment/undo-dispatch.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
});
beforeEach(async () => {
  await store.clear();
  await undoFor(5);
});
afterAll(() => store.close());

const NUMBER = "TT000000001GB";
const GONE = { next: "nothing", reason: "", spoilt: {} } as const;

/** A parcel that went in the morning, before its carrier told a number. */
async function sent(trackingNumber: string | null = null) {
  const parcel = await packedParcel(by, { contactPreference: "email", email: "someone@home.example" });
  granted(await dispatchConsignment({ id: parcel.id, trackingNumber }, by));
  return parcel;
}

const numberOf = async (id: string) =>
  (await database().consignment.findUniqueOrThrow({ where: { id } })).trackingNumber;

const add = (id: string, trackingNumber: string | null, who = by) => addTracking({ id, trackingNumber }, who);

test("the carrier's file of the evening gives a parcel that went without a number its number, once", async () => {
  const [plain, other] = [await sent(), await sent("OLD12345")];
  const before = [await shelf(), await database().stockMovement.count()];
  const file = `${plain.code},${NUMBER}\n${other.code},TT000000002GB`;
  const is = ["adds_number", "sent_otherwise"];
  expect(granted(await previewTracking(file, by)).matches.map((match) => match.is)).toEqual(is);
  expect(await numberOf(plain.id)).toBeNull();
  expect(granted(await takeInTracking(file, by)).matches.map((match) => match.is)).toEqual(is);
  expect([await numberOf(plain.id), await numberOf(other.id)]).toEqual([NUMBER, "OLD12345"]);
  const again = granted(await takeInTracking(file, await aColleague()));
  expect(again.matches.map((match) => match.is)).toEqual(["done", "sent_otherwise"]);
  expect((await historyOf(plain)).filter((event) => event === "tracking_added")).toHaveLength(1);
  expect(await historyOf(other)).not.toContain("tracking_added");
  expect([await shelf(), await database().stockMovement.count()]).toEqual(before);
});

test("its customer is told once: the email that is still to go has the number, and after it there is no second", async () => {
  const { id, request } = await sent();
  granted(await add(id, NUMBER));
  const [email, ...others] = await database().outboxEmail.findMany({ where: { kind: "parcel_dispatched" } });
  expect(others).toEqual([]);
  const data = { consignmentId: id };
  const composed = await composeEmail({ kind: "parcel_dispatched", staffMemberId: null, data });
  expect(email?.data).toEqual(data);
  expect(composed?.message).toMatchObject({ trackingNumber: NUMBER });

  const late = await sent();
  await database().outboxEmail.updateMany({ data: { status: "sent" } });
  granted(await add(late.id, NUMBER));
  expect((await emailsTo(late.request)).filter((kind) => kind === "parcel_dispatched")).toHaveLength(1);
  expect((await emailsTo(request)).filter((kind) => kind === "parcel_dispatched")).toHaveLength(1);
});

test("the same number twice changes nothing, and another is refused", async () => {
  const { id } = await sent();
  granted(await add(id, " tt000000001gb "));
  granted(await add(id, NUMBER));
  expect(refusalOf(await add(id, "TT000000002GB"))).toBe("has_another");
  expect((await historyOf({ id })).filter((event) => event === "tracking_added")).toHaveLength(1);
  expect(await numberOf(id)).toBe(NUMBER);
});

test("two colleagues who add two numbers at once: one of them stands", async () => {
  const { id } = await sent();
  const both = await Promise.all([add(id, NUMBER), add(id, "TT000000002GB", await aColleague())]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await historyOf({ id })).filter((event) => event === "tracking_added")).toHaveLength(1);
});

test("what is here or came back takes none, and what is no number is said to be none", async () => {
  const { id, code } = await sent();
  for (const [typed, refusal] of [
    ["", "no_number"],
    ["<b>", "bad_tracking_number"],
    [code, "parcel_code"],
  ])
    expect(refusalOf(await add(id, typed ?? ""))).toBe(refusal);
  granted(await undoDispatches([id], by));
  expect(refusalOf(await add(id, NUMBER))).toBe("not_dispatched");
  const back = await sent();
  granted(await noteNotArrived({ id: back.id, what: "returned", ...GONE }, by));
  expect(refusalOf(await add(back.id, NUMBER))).toBe("not_dispatched");
  expect(granted(await takeInTracking(`${back.code},${NUMBER}`, by)).matches).toMatchObject([{ is: "came_back" }]);
  expect(refusalOf(await add("nothing", NUMBER))).toBe("not_dispatched");
  expect(refusalOf(await add(id, NUMBER, await aColleague("training")))).toBe("not_allowed");
});
