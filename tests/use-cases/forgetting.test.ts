import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { historySentence } from "#domain/history/words.ts";
import { periodOf } from "#domain/reports/period.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { aBooking } from "#tests/support/bookings.ts";
import { anEnquiry } from "#tests/support/enquiries.ts";
import { approvedOrder } from "#tests/support/invoices.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague, packedParcel, parcelOf } from "#tests/support/packing-table.ts";
import { aDraftQuote, latestOf } from "#tests/support/quotes.ts";
import { aFreeRequest, GROUP_FORM } from "#tests/support/requests.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { anOpenSession, asksForSeats } from "#tests/support/seats.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { requestByToken } from "#use-cases/free-copies/queries.ts";
import { askRequester } from "#use-cases/free-copies/review.ts";
import { withdrawRequest } from "#use-cases/free-copies/withdraw-request.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { noteNotArrived } from "#use-cases/fulfilment/not-arrived.ts";
import { orderByToken } from "#use-cases/ordering/queries.ts";
import { forgetInTime } from "#use-cases/privacy/forget-in-time.ts";
import { forgottenLately } from "#use-cases/privacy/queries.ts";
import { copiesReport } from "#use-cases/reports/copies.ts";
import { freeCopyLimits } from "#use-cases/settings/free-copy-limits.ts";
import { retention, setRetention } from "#use-cases/settings/retention.ts";
import { nameDelegates } from "#use-cases/training/name-delegates.ts";
import { noteEnquiry } from "#use-cases/training/note-enquiry.ts";
import { planEnquiry } from "#use-cases/training/plan-enquiry.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("administrator");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** So many days from now. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

/** As if nobody had been looked at yet. */
async function forgetAt(at: Date): Promise<void> {
  await database().recipient.updateMany({ data: { considerAt: new Date(0) } });
  await forgetInTime(at);
}

async function namesLeft(): Promise<(string | null)[]> {
  const people = await database().recipient.findMany({ where: { forgottenAt: null } });
  return people.map(({ contactName, labelName }) => contactName ?? labelName).sort();
}

async function sentRequest(form: Record<string, string> = {}) {
  const parcel = await packedParcel(by, form);
  granted(await dispatchConsignment({ id: parcel.id, trackingNumber: "TT000000001GB" }, by));
  return parcel;
}

async function reportNow() {
  const now = new Date();
  return granted(await copiesReport(periodOf(undefined, now), by, now));
}

test("who asked for free copies is forgotten 30 days after the parcel left; what reports need stays", async () => {
  const { request, code } = await sentRequest({ contactPreference: "email", email: "j@home.example" });
  const before = await reportNow();
  await forgetAt(inDays(29.9));
  expect(await namesLeft()).toEqual(["J. Doe"]);
  await forgetAt(inDays(30.1));
  expect(await namesLeft()).toEqual([]);
  expect(await reportNow()).toEqual(before);
  const parcel = await parcelOf({ reference: code });
  expect(parcel).toMatchObject({
    area: "HU",
    sentAs: "individual",
    copies: 1,
    trackingNumber: null,
    status: "dispatched",
  });
  expect(await requestByToken(request.token)).toMatchObject({ status: "fulfilled", labelName: null, messages: [] });
  const emails = await database().outboxEmail.findMany({ where: { recipientId: { not: null } } });
  expect(emails.map(({ status, data, message }) => ({ status, data, message }))).toEqual(
    emails.map(() => ({ status: "dropped", data: {}, message: null })),
  );
  expect(emails.length).toBeGreaterThan(0);
});

test("nobody is forgotten whose parcel waits, whose request is looked at, or whose money is open, however late it is", async () => {
  await aFreeRequest({ labelName: "Waits" });
  await aFreeRequest({ ...GROUP_FORM, contactName: "Asks" });
  await anOrder({ contactName: "Pays" });
  const invoiced = await approvedOrder(by, { contactName: "Owes" });
  await database().order.update({ where: { id: invoiced.id }, data: { status: "fulfilled", closedAt: new Date() } });
  await database().consignment.updateMany({ where: { orderId: invoiced.id }, data: { status: "cancelled" } });
  await forgetAt(inDays(4_000));
  expect(await namesLeft()).toEqual(["Asks", "Owes", "Pays", "Waits"]);
});

test("an enquiry that nobody closes is closed 24 months after the last thing in it, and who asked is forgotten", async () => {
  const silent = await anEnquiry({ contactName: "Silent" });
  const spoken = await anEnquiry({ contactName: "Spoken" });
  granted(await noteEnquiry({ reference: spoken.reference, formKey: aFormKey(), note: "Rang: in spring." }, by));
  await database().recipientMessage.updateMany({ where: { purpose: "note" }, data: { at: inDays(100) } });
  const planned = await anEnquiry({ contactName: "Planned" });
  const plan = { nextAction: "Ring again", nextActionOn: inDays(300).toISOString().slice(0, 10) };
  granted(await planEnquiry({ reference: planned.reference, seen: 1, plan }, by));
  const quote = await aDraftQuote(by);
  await forgetAt(inDays(720));
  expect(await namesLeft()).toEqual(expect.arrayContaining(["Planned", "Silent", "Spoken"]));
  expect((await latestOf(quote)).status).toBe("draft");
  await forgetAt(inDays(740));
  expect(await namesLeft()).toEqual(["Planned", "Spoken"]);
  expect((await latestOf(quote)).status).toBe("lapsed");
  const { id, status, closedAt } = await database().enquiry.findUniqueOrThrow({ where: silent });
  expect([status, closedAt?.toISOString().slice(0, 10)]).toEqual(["closed", inDays(740).toISOString().slice(0, 10)]);
  const told = await database().historyEntry.findFirstOrThrow({ where: { subjectId: id }, orderBy: { id: "desc" } });
  expect(historySentence({ ...told, staffName: null })).toContain("Nothing had happened here for so long");
  await forgetAt(inDays(840));
  expect(await namesLeft()).toEqual(["Planned"]);
  await forgetAt(inDays(1_040));
  expect(await namesLeft()).toEqual([]);
  expect(await database().enquiry.count({ where: { status: { not: "closed" } } })).toBe(0);
});

test("a parcel that is sent again begins the time anew", async () => {
  const { id } = await sentRequest();
  const noted = { id, what: "returned", next: "sent_again", spoilt: {}, reason: "" } as const;
  granted(await noteNotArrived(noted, by));
  await forgetAt(inDays(100));
  expect(await namesLeft()).toEqual(["J. Doe"]);
});

test("who took a request back is forgotten 30 days later, with what was said", async () => {
  const { token, reference } = await aFreeRequest({ ...GROUP_FORM });
  granted(await askRequester({ reference, question: "For whom?" }, by));
  granted(await withdrawRequest({ token }));
  await forgetAt(inDays(31));
  expect([await namesLeft(), await database().recipientMessage.count()]).toEqual([[], 0]);
});

test("orders are kept 18 months, trainings and places as long after their day, and enquiries 24; the last one counts", async () => {
  const order = await anOrder({ contactName: "Ordered" });
  await database().order.update({ where: { id: order.id }, data: { status: "expired", closedAt: new Date() } });
  await database().checkoutSession.updateMany({ data: { status: "expired" } });
  const booking = await aBooking({ payBy: "nothing" });
  await database().enquiry.updateMany({ data: { status: "closed", closedAt: new Date() } });
  const { slug } = await anOpenSession({ capacity: 5 });
  const { token } = granted(await asksForSeats(slug, 1));
  granted(await nameDelegates({ token, names: ["Ann"] }, new Date()));
  await forgetAt(inDays(20));
  await forgetAt(inDays(540));
  expect(await namesLeft()).toEqual(["Alex Okafor", "Ordered", "Sam Reed"]);
  await forgetAt(inDays(560));
  expect(await namesLeft()).toEqual(["Alex Okafor", "Sam Reed"]);
  await forgetAt(inDays(640));
  expect(await namesLeft(), "who asked about the training first, and was closed today").toEqual(["Alex Okafor"]);
  await forgetAt(inDays(740));
  expect(await namesLeft()).toEqual([]);
  const day = await database().trainingSession.findFirstOrThrow({ where: { booking: { id: booking.id } } });
  expect([day.place, day.placePostcode, day.title]).toEqual([null, null, "Advocacy training"]);
  expect(await database().delegate.count()).toBe(0);
  expect((await orderByToken(order.token))?.totalPence).toBe(order.totalPence);
});

test("staff read how many of which kind were forgotten and when, and the history says it", async () => {
  for (const name of ["A", "B"]) granted(await withdrawRequest(await aFreeRequest({ labelName: name })));
  await forgetAt(inDays(31));
  const [today] = await forgottenLately(by);
  expect(today?.counts).toEqual({ free_copies: 2 });
  const entry = await database().historyEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
  expect(historySentence({ ...entry, staffName: null })).toBe(
    "Forgotten, because their time was over: 2 people who asked for free copies.",
  );
  expect(await forgottenLately(await aColleague("fulfilment"))).toEqual([]);
  await forgetAt(inDays(31));
  expect(await database().historyEntry.count({ where: { event: "people_forgotten" } })).toBe(1);
});

// Fails without its guard: without the count of what was locked, who is in a colleague's hands is forgotten under them.
test("whoever a colleague has in hand at that moment is looked at later", async () => {
  const { request } = await sentRequest();
  const whenLocked = Promise.withResolvers<void>();
  const whenLookedAt = Promise.withResolvers<void>();
  const colleague = database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM free_copy_request WHERE id = ${request.id}::uuid FOR UPDATE`;
    whenLocked.resolve();
    await whenLookedAt.promise;
  });
  await whenLocked.promise;
  await forgetAt(inDays(31));
  expect(await namesLeft()).toEqual(["J. Doe"]);
  whenLookedAt.resolve();
  await colleague;
  await forgetInTime(inDays(31.1));
  expect(await namesLeft()).toEqual([]);
});

test("whoever is kept is not looked at again before it is time", async () => {
  await sentRequest();
  await forgetInTime(new Date());
  const { considerAt } = await database().recipient.findFirstOrThrow();
  expect(considerAt.getTime() - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
});

test("a shorter time holds for everybody within a week", async () => {
  expect(await retention()).toEqual({ freeCopyDays: 30, orderMonths: 18, enquiryMonths: 24, moneyYears: 7 });
  await sentRequest();
  await forgetInTime(new Date());
  const shorter = { ...(await retention()), freeCopyDays: 7 };
  expect(refusalOf(await setRetention(shorter, await aColleague("fulfilment")))).toBe("not_allowed");
  granted(await setRetention(shorter, by));
  const entry = await database().historyEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
  expect(historySentence({ ...entry, staffName: by.name })).toBe(
    `${by.name} changed how long names and addresses are kept: 7 days after free copies, 18 months after an order, 24 after an enquiry; records of money 7 years.`,
  );
  await forgetInTime(inDays(7.1));
  expect(await namesLeft()).toEqual([]);
  await database().setting.deleteMany({ where: { key: "retention" } });
});

test("the same address is noticed across the change of keys, and its code is forgotten when it is no longer looked for", async () => {
  const { repeatDays } = await freeCopyLimits();
  expect(repeatDays).toBe(90);
  const place = { addressLine1: "9 Low Road", postcode: "LS1 4AA" };
  const first = await aFreeRequest(place, inDays(0));
  const again = await aFreeRequest(place, inDays(89.9));
  const facts = { select: { addressHash: true, reviewReasons: true } };
  const [one, other] = await Promise.all(
    [first, again].map(({ id }) => database().freeCopyRequest.findUniqueOrThrow({ where: { id }, ...facts })),
  );
  expect(other?.reviewReasons).toEqual(["repeat_address"]);
  expect(one?.addressHash).not.toBe(other?.addressHash);
  await forgetInTime(inDays(90.1));
  const left = await database().freeCopyRequest.findMany({ where: { addressHash: { not: null } } });
  expect(left.map(({ id }) => id)).toEqual([again.id]);
  expect((await forgottenLately(by))[0]?.counts).toEqual({ address_codes: 1 });
});

test("after seven years the books hold sums alone", async () => {
  const order = await approvedOrder(by);
  await database().order.update({ where: { id: order.id }, data: { status: "cancelled", closedAt: new Date() } });
  await database().consignment.updateMany({ data: { status: "cancelled" } });
  await database().invoice.updateMany({ data: { status: "void", payUrl: "https://pay.example/1", number: "R-1" } });
  const recordedOn = { receivedOn: new Date(), staffMemberId: by.id };
  await database().bankTransfer.create({ data: { reference: "S PATEL", amountPence: 100, ...recordedOn } });
  await forgetAt(inDays(6.9 * 365));
  expect(await database().invoice.findFirst()).toMatchObject({ purchaseOrderNumber: "PO-4471" });
  await forgetAt(inDays(7.1 * 365));
  expect(await database().order.findFirst()).toMatchObject({ purchaseOrderNumber: null, totalPence: order.totalPence });
  expect(await database().invoice.findFirst()).toMatchObject({
    purchaseOrderNumber: null,
    payUrl: null,
    number: "R-1",
  });
  expect(await database().bankTransfer.findFirst()).toMatchObject({ reference: "", amountPence: 100 });
  expect(await database().organisation.findFirst()).toMatchObject({ name: "Forgotten", postcode: "" });
  await expect(database().$executeRaw`UPDATE bank_transfer SET amount_pence = 1, reference = ''`).rejects.toThrow();
  await expect(database().$executeRaw`UPDATE bank_transfer SET reference = 'X'`).rejects.toThrow();
});

test("the database refuses somebody who is forgotten and still has a key, or words to be found by", async () => {
  await anOrder();
  await expect(database().$executeRaw`UPDATE recipient SET forgotten_at = now()`).rejects.toThrow("forgotten_is_empty");
  await expect(
    database().$executeRaw`UPDATE recipient SET forgotten_at = now(), sealed = NULL, wrapped_key = NULL`,
  ).rejects.toThrow("forgotten_is_empty");
});
