import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { aColleague, packedParcel, parcelOf, shelf, stock } from "#tests/support/packing-table.ts";
import { aFreeRequest, GROUP_FORM } from "#tests/support/requests.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { emailsTo, historyOf, requestNow } from "#tests/support/told.ts";
import { cancelRequest } from "#use-cases/free-copies/cancel-request.ts";
import { requestByToken } from "#use-cases/free-copies/queries.ts";
import { approveRequest } from "#use-cases/free-copies/review.ts";
import { withdrawRequest } from "#use-cases/free-copies/withdraw-request.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const reason = "They asked us to on the phone.";

test("a request that is approved is cancelled with a reason: no parcel, copies free again, the person told", async () => {
  await stock(40, by);
  const request = await aFreeRequest(GROUP_FORM);
  granted(await approveRequest({ ...request, copies: 40, note: null }, by));
  await runJobs();
  expect(await shelf()).toMatchObject({ onHand: 40, allocated: 40 });
  granted(await cancelRequest({ reference: request.reference, reason: ` ${reason}\u0000\n` }, by));
  expect(await requestNow(request)).toMatchObject({ status: "withdrawn", closedAt: expect.any(Date) });
  expect(await parcelOf(request)).toMatchObject({ status: "cancelled" });
  expect(await shelf()).toMatchObject({ onHand: 40, allocated: 0, sumAllocated: 0 });
  const entry = { event: "request_cancelled", actor: "staff", staffMemberId: by.id, details: { reason } };
  expect(
    await database().historyEntry.findFirst({ where: { subjectId: request.id }, orderBy: { id: "desc" } }),
  ).toMatchObject(entry);
  expect(await requestByToken(request.token)).toMatchObject({ isCancelled: true, messages: [{ body: reason }] });
  expect(await emailsTo(request)).toEqual(["request_received", "request_approved", "request_cancelled"]);
  const email = await database().outboxEmail.findFirstOrThrow({ where: { kind: "request_cancelled" } });
  const composed = await composeEmail({ ...email, data: email.data as Record<string, unknown> });
  expect(composed).toMatchObject({
    to: "al@union.example",
    message: { kind: "request_cancelled", reason, plain: false },
  });
});

test("who asked for no email gets none, and reads the reason on the page of the request", async () => {
  const request = await aFreeRequest();
  granted(await cancelRequest({ reference: request.reference, reason }, by));
  expect(await emailsTo(request)).toEqual([]);
  expect((await requestByToken(request.token))?.messages).toMatchObject([{ purpose: "cancellation", body: reason }]);
});

test("a request that the person took back is not said to be cancelled", async () => {
  const request = await aFreeRequest();
  granted(await withdrawRequest({ token: request.token }));
  expect(await requestByToken(request.token)).toMatchObject({ status: "withdrawn", isCancelled: false });
});

test("once the parcel is packed, or the request is over, nothing is cancelled", async () => {
  const { request, id } = await packedParcel(by);
  expect(refusalOf(await cancelRequest({ reference: request.reference, reason }, by))).toBe("already_packed");
  expect(await requestNow(request)).toMatchObject({ status: "approved" });
  expect(await database().consignment.findUnique({ where: { id } })).toMatchObject({ status: "packed" });
  const other = await aFreeRequest();
  granted(await withdrawRequest({ token: other.token }));
  expect(refusalOf(await cancelRequest({ reference: other.reference, reason }, by))).toBe("already_closed");
  expect(refusalOf(await cancelRequest({ reference: "AG-2222-22222", reason }, by))).toBe("no_such_request");
});

test("a reason is needed, and the role of those who decide requests", async () => {
  const { reference, id } = await aFreeRequest();
  for (const none of ["", " \u200b\n"])
    expect(refusalOf(await cancelRequest({ reference, reason: none }, by))).toBe("no_reason");
  const training = await aColleague("training");
  expect(refusalOf(await cancelRequest({ reference, reason }, training))).toBe("not_allowed");
  expect(await requestNow({ id })).toMatchObject({ status: "approved", version: 2 });
});

// Fails without its guard: without `FOR UPDATE` in cancel-request.ts the history tells it several times.
test("cancelled by ten colleagues at once, it is cancelled once", async () => {
  const request = await aFreeRequest();
  const answers = await atOnce(10, () => cancelRequest({ reference: request.reference, reason }, by));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await historyOf(request)).filter((event) => event === "request_cancelled")).toHaveLength(1);
});

// Fails without its guard: without `FOR UPDATE` in cancel-consignments.ts parcels are cancelled and packed at once.
test("of a colleague who cancels and one who packs at the same moment, one is too late", async () => {
  await stock(10, by);
  for (let round = 0; round < 10; round += 1) {
    const request = await aFreeRequest();
    await runJobs();
    const { id } = await parcelOf(request);
    granted(await claimChosen([id], by));
    const [cancelled, packed] = await Promise.all([
      cancelRequest({ reference: request.reference, reason }, by),
      packConsignments([id], by),
    ]);
    expect(granted(packed).done).toHaveLength(cancelled.ok ? 0 : 1);
    expect(await parcelOf(request)).toMatchObject({ status: cancelled.ok ? "cancelled" : "packed" });
  }
});
