import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { closeLimits } from "#adapters/limits/count-tries.ts";
import { USUAL_ARRIVALS } from "#domain/free-copies/flood-signs.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { type Coming, comes, manyCome } from "#tests/support/floods.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { GROUP_FORM } from "#tests/support/requests.ts";
import { aFormKey } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { staffWereTold } from "#tests/support/told.ts";
import { requestByReference, requestsIn } from "#use-cases/free-copies/review-queries.ts";
import { tidy } from "#use-cases/jobs/tidy.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
beforeEach(async () => {
  await store.clear();
  await database().rateLimit.deleteMany();
});
afterAll(async () => {
  await closeLimits();
  await store.close();
});

const WITHOUT = USUAL_ARRIVALS.withoutWork;
/** From so many addresses of one network, each with nothing but the form. */
const fromNetwork = (times: number, other: Coming = {}) =>
  manyCome(times, (place) => ({ address: `192.0.2.${place % 200}`, ...other }));
const statuses = (all: { status: string }[]) => new Set(all.map(({ status }) => status));

test("a person is approved at once, with JavaScript and without it, however quick", async () => {
  expect(await comes({ withWork: true })).toMatchObject({ status: "approved", floodSigns: [], inFlood: false });
  expect(await comes()).toMatchObject({ status: "approved", floodSigns: ["no_work"] });
  expect(await comes({ seconds: 1 })).toMatchObject({ status: "approved", floodSigns: ["too_quick", "no_work"] });
  expect(await comes({ seconds: 200_000 })).toMatchObject({ status: "approved", fillSeconds: 200_000 });
  expect(await comes({ stamp: "made-up" })).toMatchObject({ status: "approved", floodSigns: ["no_stamp", "no_work"] });
});

test("who fills the trap is looked at by a person, and told by email as ever", async () => {
  const request = await comes({ trap: "https://spam.example", contactPreference: "email", email: "a@b.example" });
  expect(request).toMatchObject({ status: "in_review", reviewReasons: ["flood"], inFlood: false });
  expect(await database().outboxEmail.count({ where: { kind: "request_received" } })).toBe(1);
});

// Fails without its guard: counted by a look and a write after it, more than the usual number are approved.
test("of many from one network at once exactly as many as usual are approved, and the rest wait for a look", async () => {
  const all = await fromNetwork(40);
  expect(all.filter(({ status }) => status === "approved")).toHaveLength(WITHOUT.network);
  expect(all.filter(({ status, inFlood }) => status === "in_review" && inFlood)).toHaveLength(40 - WITHOUT.network);
  expect((await requestsIn("in_review", null)).rows).toEqual([]);
  expect((await requestsIn("flood", null)).rows).toHaveLength(40 - WITHOUT.network);
});

test("one address may ask for fewer than a network", async () => {
  const all = await atOnce(12, () => comes({ address: "192.0.2.7" }));
  expect(all.filter(({ status }) => status === "approved")).toHaveLength(WITHOUT.address);
  expect(all.filter(({ floodSigns }) => floodSigns.includes("busy_address"))).toHaveLength(12 - WITHOUT.address);
});

test("who did the work is approved in the middle of a flood from their own network", async () => {
  await fromNetwork(30);
  expect(await comes({ address: "192.0.2.7", withWork: true })).toMatchObject({ status: "approved", floodSigns: [] });
  expect(await comes({ address: "192.0.2.7" })).toMatchObject({ status: "in_review", inFlood: true });
  expect(await comes({ address: "198.51.100.7" })).toMatchObject({ status: "approved" });
});

test("a flood from everywhere holds what has not done the work, and hides only what looks like a machine", async () => {
  const all = await manyCome(WITHOUT.thisHour + 5, (place) => ({ address: `100.${place}.0.1` }));
  expect(all.filter(({ status }) => status === "in_review")).toHaveLength(5);
  expect(all.filter(({ inFlood }) => inFlood)).toEqual([]);
  expect(await comes({ address: "198.51.100.7", seconds: 0 })).toMatchObject({ status: "in_review", inFlood: true });
  expect(await comes({ address: "198.51.100.7", withWork: true })).toMatchObject({ status: "approved" });
});

test("work counts for the form that it was done for, and once", async () => {
  const done = await comes({ withWork: true });
  const other = await comes({ stamp: done.sent.stamp, work: done.sent.work });
  expect(other.floodSigns).toEqual(["no_stamp", "no_work"]);
  const again = await comes({
    formKey: done.sent.formKey,
    stamp: done.sent.stamp,
    work: done.sent.work,
    addressLine1: done.house,
  });
  expect(again.reference).toBe(done.reference);
  const late = await comes({ withWork: true, seconds: 90_000 });
  expect(late.floodSigns).toEqual(["no_work"]);
});

test("a form that is sent fifty times at once is counted once", async () => {
  const formKey = aFormKey();
  const all = await atOnce(50, () => comes({ formKey, addressLine1: "1 Same Street" }));
  expect(new Set(all.map(({ reference }) => reference)).size).toBe(1);
  expect(statuses(all)).toEqual(new Set(["approved"]));
});

test("a flood writes one email to staff and none to those it names", async () => {
  await aColleague("fulfilment");
  await fromNetwork(40, { contactPreference: "email", email: "victim@a.example" });
  expect(await staffWereTold()).toEqual(["requests_in_flood"]);
  const sent = await database().outboxEmail.groupBy({
    by: ["kind"],
    where: { recipientId: { not: null } },
    _count: true,
  });
  expect(sent).toEqual([{ kind: "request_approved", _count: WITHOUT.network }]);
});

test("a group's request in a flood stands apart, with both reasons", async () => {
  await fromNetwork(20);
  const request = await comes({ ...GROUP_FORM, address: "192.0.2.9" });
  expect(request).toMatchObject({ reviewReasons: ["group", "flood"], inFlood: true });
});

test("staff read how a request came, and what else came from there", async () => {
  const [request] = await fromNetwork(4, { seconds: 2 });
  const found = await requestByReference(request?.reference ?? "");
  expect(found).toMatchObject({ floodSigns: ["too_quick", "no_work"], fillSeconds: 2, othersThatDay: 3 });
});

test("from where on the network a request came is forgotten after 14 days", async () => {
  await comes();
  const later = (days: number) => new Date(Date.now() + days * 86_400_000);
  const marks = () =>
    database().freeCopyRequest.findFirstOrThrow({ select: { nearMark: true, wideMark: true, fillSeconds: true } });
  await tidy(later(13.9));
  expect(await marks()).toEqual({ nearMark: expect.any(String), wideMark: expect.any(String), fillSeconds: 60 });
  await tidy(later(14.1));
  expect(await marks()).toEqual({ nearMark: null, wideMark: null, fillSeconds: null });
});
