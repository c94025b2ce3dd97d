import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { historySentence } from "#domain/history/words.ts";
import { whyNotYetForStaff } from "#domain/privacy/need-words.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague, packedParcel } from "#tests/support/packing-table.ts";
import { aTrainingEnquiry } from "#tests/support/proposals.ts";
import { anAcceptance, anEnquiryOfMany, aSentQuote } from "#tests/support/quotes.ts";
import { aFreeRequest, GROUP_FORM } from "#tests/support/requests.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { anOpenSession, asksForSeats } from "#tests/support/seats.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { declineRequest } from "#use-cases/free-copies/review.ts";
import { withdrawRequest } from "#use-cases/free-copies/withdraw-request.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { eraseForPerson, erasureInHand, isAnybodyLeft } from "#use-cases/privacy/erase-for-person.ts";
import { forgottenLately } from "#use-cases/privacy/queries.ts";
import { acceptQuote } from "#use-cases/quoting/accept-quote.ts";
import { setUndoMinutes } from "#use-cases/settings/undo-minutes.ts";
import { closeEnquiry } from "#use-cases/training/close-enquiry.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("administrator");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const now = () => new Date();
const living = () => database().recipient.count({ where: { forgottenAt: null } });
const erase = (reference: string, at = now()) => eraseForPerson(reference, by, at);

test("an administrator erases whoever asked for it, once; the history says who did, and nothing of them", async () => {
  const request = await aFreeRequest(GROUP_FORM);
  const { reference } = request;
  expect(await erasureInHand(reference, by, now())).toEqual({
    ...{ forgottenAt: null, needs: ["request_in_review"] },
    things: [{ what: "request", reference, trainingSessionId: null }],
  });
  expect(refusalOf(await erase(reference))).toBe("still_needed");
  granted(await declineRequest({ reference, reason: "No more copies." }, by));
  const answers = await atOnce(6, () => erase(reference));
  for (const answer of answers) if (!answer.ok) expect(answer.refusal).toBe("in_hand");
  granted(await erase(reference));
  expect([await living(), await isAnybodyLeft(reference), await database().recipientMessage.count()]).toEqual([
    0,
    false,
    0,
  ]);
  const told = await database().historyEntry.findMany({ where: { event: "erased_for_person" } });
  expect(told).toMatchObject([{ subject: "request", subjectId: request.id, staffMemberId: by.id, details: null }]);
  expect(historySentence({ event: "erased_for_person", actor: "staff", staffName: by.name, details: null })).toBe(
    `${by.name} erased the customer’s name, address and messages, because they asked for it.`,
  );
  expect((await forgottenLately(by))[0]?.counts).toEqual({ wish: 1 });
  expect(await erasureInHand(reference, by, now())).toMatchObject({ forgottenAt: expect.any(Date), needs: [] });
});

test("nobody else erases anybody, and a reference that is none erases nobody", async () => {
  const request = await aFreeRequest();
  granted(await withdrawRequest(request));
  for (const role of ["fulfilment", "training"] as const) {
    const colleague = await aColleague(role);
    expect(refusalOf(await eraseForPerson(request.reference, colleague, now()))).toBe("not_allowed");
    expect(await erasureInHand(request.reference, colleague, now())).toBeNull();
  }
  for (const reference of ["", "AG-2222-22222", request.token]) {
    expect(refusalOf(await erase(reference))).toBe("no_such_reference");
    expect(await erasureInHand(reference, by, now())).toBeNull();
  }
  expect(await living()).toBe(1);
});

test("nobody is erased while the parcel is packed, or left so lately that it can be taken back", async () => {
  granted(await setUndoMinutes(5, by));
  const { id, request } = await packedParcel(by);
  const { reference } = request;
  const needs = (await erasureInHand(reference, by, now()))?.needs ?? [];
  expect(whyNotYetForStaff(needs)).toEqual([expect.stringContaining("Unpack")]);
  expect(refusalOf(await erase(reference))).toBe("still_needed");
  granted(await dispatchConsignment({ id, trackingNumber: null }, by));
  expect(refusalOf(await erase(reference))).toBe("still_needed");
  expect(await living()).toBe(1);
  granted(await erase(reference, new Date(Date.now() + 6 * 60_000)));
  expect(await living()).toBe(0);
});

test("whatever somebody has the reference of, its person is erased: an order, an enquiry, places", async () => {
  const order = await anOrder();
  granted(await cancelOrder({ by: "customer", token: order.token }));
  await database().checkoutSession.updateMany({ data: { status: "expired" } });
  granted(await erase(order.reference));
  const enquiry = await aTrainingEnquiry();
  expect(refusalOf(await erase(enquiry.reference))).toBe("still_needed");
  granted(await closeEnquiry(enquiry, by));
  granted(await erase(enquiry.reference));
  const { slug } = await anOpenSession({ capacity: 5 });
  const { token } = granted(await asksForSeats(slug, 2));
  const { reference } = await database().seatBooking.findUniqueOrThrow({ where: { token } });
  expect(refusalOf(await erase(reference))).toBe("still_needed");
  await database().trainingSession.updateMany({ data: { startsAt: new Date(0), endsAt: new Date(1_000_000) } });
  granted(await erase(reference));
  expect(await living()).toBe(0);
});

test("all that began with one enquiry is one person's, by whichever reference; nobody else is touched", async () => {
  await anEnquiryOfMany();
  const quote = await aSentQuote(by);
  const { token } = granted(await acceptQuote(anAcceptance(quote.token), now()));
  const order = await database().order.findUniqueOrThrow({ where: { token } });
  const { reference: enquiry } = await database().enquiry.findFirstOrThrow({ where: { quotes: { some: {} } } });
  const all = await Promise.all(
    [quote.reference, order.reference, enquiry].map((reference) => erasureInHand(reference, by, now())),
  );
  for (const found of all) expect(found?.things.map(({ what }) => what).sort()).toEqual(["enquiry", "order", "quote"]);
  expect(all[0]?.needs).toContain("order_open");
  granted(await cancelOrder({ by, reference: order.reference }));
  await database().invoice.updateMany({ data: { status: "void" } });
  await database().enquiry.updateMany({ where: { reference: enquiry }, data: { status: "closed", closedAt: now() } });
  granted(await erase(enquiry));
  expect(await Promise.all([quote.reference, order.reference, enquiry].map(isAnybodyLeft))).toEqual([
    false,
    false,
    false,
  ]);
  expect(await living()).toBe(1);
});
