import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { historySentence } from "#domain/history/words.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { aColleague, packedParcel, shelf } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { undoFor } from "#tests/support/tell-at-once.ts";
import { emailsTo, historyOf } from "#tests/support/told.ts";
import { requestByToken } from "#use-cases/free-copies/queries.ts";
import { changeTracking } from "#use-cases/fulfilment/change-tracking.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { noteNotArrived } from "#use-cases/fulfilment/not-arrived.ts";
import { previewTracking } from "#use-cases/fulfilment/take-in-tracking.ts";
import { undoDispatches } from "#use-cases/fulfilment/undo-dispatch.ts";
import { historyOfParcel } from "#use-cases/history/queries.ts";
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

const WRONG = "TT000001234GB";
const RIGHT = "TT000009876GB";

async function sent(form: Record<string, string> = { contactPreference: "email", email: "someone@home.example" }) {
  const parcel = await packedParcel(by, form);
  granted(await dispatchConsignment({ id: parcel.id, trackingNumber: WRONG }, by));
  return parcel;
}

/** Its email left, so nothing that changes is still told by it. */
const told = () => database().outboxEmail.updateMany({ data: { status: "sent", attempts: 1 } });

const numberOf = async (id: string) =>
  (await database().consignment.findUniqueOrThrow({ where: { id } })).trackingNumber;

const change = (id: string, to: string | null, { from = WRONG, isToTell = false, who = by } = {}) =>
  changeTracking({ id, from, to, isToTell }, who);

const sentences = async (code: string) => (await historyOfParcel(code)).map(historySentence);

test("a mistyped number is put right: the customer's page has the right one, and the history says how both end and who did it", async () => {
  const { id, code, request } = await sent();
  const before = await shelf();
  granted(await change(id, " tt000009876gb "));
  const page = await requestByToken(request.token);
  expect(page?.parcels.map(({ trackingNumber }) => trackingNumber)).toEqual([RIGHT]);
  expect(await sentences(code)).toContain(
    `${by.name} changed the tracking number: what ends in 34GB became what ends in 76GB.`,
  );
  const kept = JSON.stringify(await database().historyEntry.findMany({ select: { details: true } }));
  expect(kept).not.toContain(WRONG);
  expect(kept).not.toContain(RIGHT);
  expect(granted(await previewTracking(`${code},${WRONG}`, by)).matches).toMatchObject([{ is: "sent_otherwise" }]);
  expect(await shelf()).toEqual(before);
});

test("whoever was told gets one email with the right number if a colleague wants it, and none otherwise", async () => {
  const { id, request } = await sent();
  await told();
  granted(await change(id, "TT000005555GB"));
  expect(await emailsTo(request)).not.toContain("parcel_renumbered");
  granted(await change(id, RIGHT, { from: "TT000005555GB", isToTell: true }));
  granted(await change(id, RIGHT, { from: "TT000005555GB", isToTell: true }));
  expect((await emailsTo(request)).filter((kind) => kind === "parcel_renumbered")).toHaveLength(1);
  const email = { kind: "parcel_renumbered", staffMemberId: null, data: { consignmentId: id } };
  expect((await composeEmail(email))?.message).toMatchObject({ trackingNumber: RIGHT });
});

test("an email that is still to go has the right number, and there is no second", async () => {
  const { id, request } = await sent();
  granted(await change(id, RIGHT, { isToTell: true }));
  expect(await emailsTo(request)).not.toContain("parcel_renumbered");
  const email = { kind: "parcel_dispatched", staffMemberId: null, data: { consignmentId: id } };
  expect((await composeEmail(email))?.message).toMatchObject({ trackingNumber: RIGHT });
});

test("who wants no email gets none", async () => {
  const { id } = await sent({ contactPreference: "none" });
  granted(await change(id, RIGHT, { isToTell: true }));
  expect(await database().outboxEmail.count({ where: { kind: "parcel_renumbered" } })).toBe(0);
});

test("a number is taken away: nobody is told that it was, nor what was still to be told of it", async () => {
  const { id, code, request } = await sent();
  await told();
  granted(await change(id, RIGHT, { isToTell: true }));
  granted(await change(id, null, { from: RIGHT, isToTell: true }));
  expect(await numberOf(id)).toBeNull();
  expect(await sentences(code)).toContain(`${by.name} took the tracking number away, which ends in 76GB.`);
  expect((await emailsTo(request)).filter((kind) => kind === "parcel_renumbered")).toHaveLength(1);
  const email = { kind: "parcel_renumbered", staffMemberId: null, data: { consignmentId: id } };
  expect(await composeEmail(email)).toBeNull();
});

// Fails without its guard: without the look at `from` in `changeTracking`, both numbers are written, one over the other.
test("two colleagues who change it at once: one of them stands, and the other reads so", async () => {
  const { id } = await sent();
  const both = await Promise.all([change(id, RIGHT), change(id, "TT000005555GB", { who: await aColleague() })]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "changed_meanwhile" });
  expect((await historyOf({ id })).filter((event) => event === "tracking_changed")).toHaveLength(1);
});

test("the same number changes nothing, and what is no number is said to be none", async () => {
  const { id, code } = await sent();
  granted(await change(id, WRONG));
  expect(await historyOf({ id })).not.toContain("tracking_changed");
  expect(refusalOf(await change(id, " "))).toBe("no_number");
  expect(refusalOf(await change(id, "<b>"))).toBe("bad_tracking_number");
  expect(refusalOf(await change(id, code))).toBe("parcel_code");
  expect(refusalOf(await change("nothing", RIGHT))).toBe("not_dispatched");
  expect(refusalOf(await change(id, RIGHT, { who: await aColleague("training") }))).toBe("not_allowed");
  expect(await numberOf(id)).toBe(WRONG);
});

test("what is here again or came back takes none", async () => {
  const { id } = await sent();
  granted(await undoDispatches([id], by));
  expect(refusalOf(await change(id, RIGHT))).toBe("not_dispatched");
  const back = await sent();
  granted(await noteNotArrived({ id: back.id, what: "returned", next: "nothing", reason: "", spoilt: {} }, by));
  expect(refusalOf(await change(back.id, RIGHT))).toBe("not_dispatched");
});
