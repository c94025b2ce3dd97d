import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { aColleague, parcelOf, stock } from "#tests/support/packing-table.ts";
import { aFreeRequest, GROUP_FORM, requestAnswers } from "#tests/support/requests.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { emailsTo, historyOf, requestNow, staffWereTold } from "#tests/support/told.ts";
import { requestFreeCopies } from "#use-cases/free-copies/request-free-copies.ts";
import { correctAddress } from "#use-cases/fulfilment/correct-address.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY);
const HOSTEL = { addressLine1: "c/o St Mary's Hostel", postcode: "HU1 2AA" };

test("two copies for one person are approved at once and go to the packing table", async () => {
  await stock(2, by);
  const request = await aFreeRequest({ copies: "2" });
  await runJobs();
  expect(await requestNow(request)).toMatchObject({ status: "approved", copiesApproved: 2, reviewReasons: [] });
  expect(await parcelOf(request)).toMatchObject({ status: "queued", copies: 2 });
  expect(await historyOf(request)).toEqual(["request_made", "request_approved"]);
  expect(await staffWereTold()).toEqual([]);
});

test("who wants no email gives none, gets none, and their address for it is not even kept", async () => {
  const request = await aFreeRequest({ email: "someone@home.example", contactPreference: "none" });
  const { email } = await database().recipient.findFirstOrThrow({ where: { request: { id: request.id } } });
  expect(email).toBeNull();
  expect(await emailsTo(request)).toEqual([]);
});

test("who wants an email, plain or not, is told that the copies are coming", async () => {
  for (const contactPreference of ["email", "plain"]) {
    const request = await aFreeRequest({ email: "someone@home.example", contactPreference });
    expect(await emailsTo(request)).toEqual(["request_approved"]);
  }
});

test("three copies for one person are not refused: staff look at them, and nothing is sent yet", async () => {
  const request = await aFreeRequest({ copies: "3", email: "a@home.example", contactPreference: "email" });
  expect(await requestNow(request)).toMatchObject({ status: "in_review", reviewReasons: ["over_limit"] });
  expect(await emailsTo(request)).toEqual(["request_received"]);
  expect(await staffWereTold()).toEqual(["request_to_review"]);
  expect(await database().consignment.count()).toBe(0);
});

test("a group's request is always looked at", async () => {
  const request = await aFreeRequest({ ...GROUP_FORM, copies: "1", neededBy: "2026-07-01" });
  expect(await requestNow(request)).toMatchObject({
    status: "in_review",
    reviewReasons: ["group"],
    neededBy: new Date("2026-07-01"),
  });
});

test("the same address again within 90 days is looked at, however it is typed", async () => {
  await aFreeRequest(HOSTEL, daysAgo(89));
  const again = await aFreeRequest({ ...HOSTEL, addressLine1: "C/O ST MARYS HOSTEL", postcode: "hu12aa" });
  expect(await requestNow(again)).toMatchObject({ status: "in_review", reviewReasons: ["repeat_address"] });
});

test("the same address again after 90 days, or after it was withdrawn, is a new one", async () => {
  await aFreeRequest(HOSTEL, daysAgo(91));
  const withdrawn = await aFreeRequest(HOSTEL, daysAgo(2));
  await database().freeCopyRequest.update({ where: { id: withdrawn.id }, data: { status: "withdrawn" } });
  expect(await aFreeRequest(HOSTEL)).toMatchObject({ status: "approved" });
});

test("ten requests from one address at the same moment: one goes at once, nine are looked at", async () => {
  const requests = await atOnce(10, () => aFreeRequest(HOSTEL));
  expect(requests.filter(({ status }) => status === "approved")).toHaveLength(1);
});

test("an address corrected by its link is remembered as the one the copies went to", async () => {
  const request = await aFreeRequest({ addressLine1: "1 Made-up Road" });
  const { addressLine1, postcode } = HOSTEL;
  const rest = { addressLine2: null, addressLine3: null, town: "Hull", county: null };
  granted(await correctAddress({ by: "customer", token: request.token }, { addressLine1, postcode, ...rest }));
  expect(await aFreeRequest(HOSTEL)).toMatchObject({ status: "in_review" });
  expect(await aFreeRequest({ addressLine1: "1 Made-up Road" })).toMatchObject({ status: "approved" });
});

test("the same form posted again leads to the request that it made; with other answers it is refused", async () => {
  const form = { formKey: aFormKey(), answers: requestAnswers(), now: new Date() };
  const first = granted(await requestFreeCopies(form));
  expect(granted(await requestFreeCopies(form))).toEqual(first);
  const other = { ...form, answers: requestAnswers({ copies: "2" }) };
  expect(refusalOf(await requestFreeCopies(other))).toBe("already_sent_otherwise");
  expect(await database().freeCopyRequest.count()).toBe(1);
});

test("when nothing is on offer nobody is promised anything", async () => {
  await database().publication.updateMany({ data: { isActive: false } });
  const answered = await requestFreeCopies({ formKey: aFormKey(), answers: requestAnswers(), now: new Date() });
  await database().publication.updateMany({ data: { isActive: true } });
  expect(refusalOf(answered)).toBe("nothing_to_send");
  expect(await database().formSubmission.count()).toBe(0);
});
