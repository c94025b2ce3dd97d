import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { historySentence } from "#domain/history/words.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague, packedParcel } from "#tests/support/packing-table.ts";
import { aStandingProposal, aTrainer, aTrainingAcceptance } from "#tests/support/proposals.ts";
import { anAcceptance, aSentQuote } from "#tests/support/quotes.ts";
import { aFreeRequest, GROUP_FORM } from "#tests/support/requests.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { anOpenSession, asksForSeats } from "#tests/support/seats.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { historyOf } from "#tests/support/told.ts";
import { answerQuestion } from "#use-cases/free-copies/answer-question.ts";
import { askRequester } from "#use-cases/free-copies/review.ts";
import { withdrawRequest } from "#use-cases/free-copies/withdraw-request.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { dataCopy } from "#use-cases/privacy/data-copy.ts";
import { dataStanding, eraseAtWish } from "#use-cases/privacy/erase-at-wish.ts";
import { forgottenLately } from "#use-cases/privacy/queries.ts";
import { whoseLink } from "#use-cases/privacy/whose-link.ts";
import { acceptQuote } from "#use-cases/quoting/accept-quote.ts";
import { setUndoMinutes } from "#use-cases/settings/undo-minutes.ts";
import { acceptProposal } from "#use-cases/training/accept-proposal.ts";
import { nameDelegates } from "#use-cases/training/name-delegates.ts";

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

// Fails without its guard: without the lock on those who are not forgotten yet, their history says it twice.
test("whoever took their request back is erased at once, however many press it together, and their history says so once", async () => {
  const request = await aFreeRequest();
  expect(refusalOf(await eraseAtWish(request.token, now()))).toBe("still_needed");
  expect(await dataStanding(request.token, now())).toMatchObject({
    kind: "request",
    needs: ["parcel_to_send", "request_open"],
  });
  granted(await withdrawRequest(request));
  const answers = await atOnce(8, () => eraseAtWish(request.token, now()));
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0);
  for (const answer of answers) if (!answer.ok) expect(answer.refusal).toBe("in_hand");
  granted(await eraseAtWish(request.token, now()));
  expect(await living()).toBe(0);
  expect((await historyOf(request)).filter((event) => event === "erased_at_wish")).toHaveLength(1);
  expect(historySentence({ event: "erased_at_wish", actor: "customer", staffName: null, details: null })).toContain(
    "erased",
  );
  expect((await forgottenLately(by))[0]?.counts).toEqual({ wish: 1 });
  expect(await dataStanding(request.token, now())).toMatchObject({ forgottenAt: expect.any(Date), needs: [] });
});

test("nobody is erased while the parcel is packed, or left so lately that it can be taken back", async () => {
  granted(await setUndoMinutes(5, by));
  const { id, request } = await packedParcel(by);
  expect((await dataStanding(request.token, now()))?.needs).toEqual(["parcel_packed", "request_open"]);
  granted(await dispatchConsignment({ id, trackingNumber: null }, by));
  expect((await dataStanding(request.token, now()))?.needs).toEqual(["parcel_just_sent"]);
  expect(refusalOf(await eraseAtWish(request.token, now()))).toBe("still_needed");
  granted(await eraseAtWish(request.token, new Date(Date.now() + 6 * 60_000)));
  expect(await living()).toBe(0);
});

test("a link that is none erases nobody", async () => {
  await anOrder();
  for (const token of ["", "x", "a".repeat(27), "\u0000"]) {
    expect(refusalOf(await eraseAtWish(token, now()))).toBe("no_such_link");
    expect([await dataStanding(token, now()), await dataCopy(token, now())]).toEqual([null, null]);
  }
  expect(await living()).toBe(1);
});

test("an order that was cancelled is erased by its link; its sums stay", async () => {
  const order = await anOrder();
  expect((await dataStanding(order.token, now()))?.needs).toContain("order_to_pay");
  granted(await cancelOrder({ by: "customer", token: order.token }));
  await database().checkoutSession.updateMany({ data: { status: "expired" } });
  granted(await eraseAtWish(order.token, now()));
  const left = await database().order.findUniqueOrThrow({
    where: { id: order.id },
    include: { recipient: true, lines: true },
  });
  expect([left.totalPence, left.lines.length, left.recipient.contactName]).toEqual([order.totalPence, 1, null]);
});

test("all that began with one enquiry or quote is one person's, by whichever link", async () => {
  const quote = await aSentQuote(by);
  const { token } = granted(await acceptQuote(anAcceptance(quote.token), now()));
  const bySeveral = await Promise.all([quote.token, token].map((each) => whoseLink(database(), each)));
  expect(bySeveral.map((whose) => whose?.kind)).toEqual(["quote", "order"]);
  expect(bySeveral[0]?.recipientIds).toEqual(bySeveral[1]?.recipientIds);
  expect(bySeveral[0]?.recipientIds.length).toBe(await living());
  const proposal = await aStandingProposal({ trainerIds: [await aTrainer()], by });
  const booked = granted(await acceptProposal(aTrainingAcceptance(proposal.token), now()));
  const [one, other] = [await whoseLink(database(), proposal.token), await whoseLink(database(), booked.token)];
  expect([one?.kind, other?.kind]).toEqual(["proposal", "booking"]);
  expect(one?.recipientIds).toEqual(other?.recipientIds);
  expect(one?.recipientIds.some((id) => bySeveral[0]?.recipientIds.includes(id))).toBe(false);
  expect((await dataStanding(booked.token, now()))?.needs).toContain("day_ahead");
});

test("a copy holds everything that somebody told us and we told them, and nothing of anybody else", async () => {
  await aFreeRequest({ ...GROUP_FORM, contactName: "Somebody Else" });
  const request = await aFreeRequest({ ...GROUP_FORM, groupAbout: "<script>alert(1)</script> & 'more'" });
  granted(await askRequester({ reference: request.reference, question: "For how many?" }, by));
  granted(await answerQuestion({ token: request.token, answer: "Some forty." }));
  const page = (await dataCopy(request.token, now())) ?? "";
  const given = [
    "Al",
    "Hull Users&#39; Union",
    "al@union.example",
    "HU1 2AA",
    "For how many?",
    "Some forty.",
    request.reference,
  ];
  for (const words of given) expect(page).toContain(words);
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;more&#39;");
  expect(page).not.toMatch(/<script|<a |<img|http|Somebody Else/);
  expect(page).not.toContain(request.token);
});

test("a copy of places names who comes; after erasing it holds what stayed, and no name", async () => {
  const { slug } = await anOpenSession({ capacity: 5 });
  const { token } = granted(await asksForSeats(slug, 2));
  granted(await nameDelegates({ token, names: ["Ann Ash", "Bo Birch"] }, now()));
  const before = (await dataCopy(token, now())) ?? "";
  for (const words of ["Sam Reed", "sam@example.org", "Ann Ash", "Bo Birch", "Open day"])
    expect(before).toContain(words);
  expect(refusalOf(await eraseAtWish(token, now()))).toBe("still_needed");
  await database().trainingSession.updateMany({ data: { startsAt: new Date(0), endsAt: new Date(1_000_000) } });
  granted(await eraseAtWish(token, now()));
  const after = (await dataCopy(token, now())) ?? "";
  for (const words of ["Sam Reed", "sam@example.org", "Ann Ash", "Bo Birch"]) expect(after).not.toContain(words);
  expect(after).toContain("Open day");
});

test("emails that wait for somebody are not sent once they are erased", async () => {
  const request = await aFreeRequest({ contactPreference: "email", email: "j@home.example" });
  granted(await withdrawRequest(request));
  granted(await eraseAtWish(request.token, now()));
  const emails = await database().outboxEmail.findMany({ where: { recipientId: { not: null } } });
  expect(emails.map(({ status }) => status)).toEqual(["dropped"]);
});
