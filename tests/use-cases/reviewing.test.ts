import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { aColleague, packedParcel, parcelOf, shelf, stock } from "#tests/support/packing-table.ts";
import { aFreeRequest, GROUP_FORM } from "#tests/support/requests.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { emailsTo, historyOf, requestNow, staffWereTold } from "#tests/support/told.ts";
import { answerQuestion } from "#use-cases/free-copies/answer-question.ts";
import { requestByToken } from "#use-cases/free-copies/queries.ts";
import { approveRequest, askRequester, declineRequest } from "#use-cases/free-copies/review.ts";
import { withdrawRequest } from "#use-cases/free-copies/withdraw-request.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

test("staff approve fewer copies than were asked for, with a word about it", async () => {
  const request = await aFreeRequest(GROUP_FORM);
  granted(await approveRequest({ ...request, copies: 20, note: "More in spring." }, by));
  expect(await requestNow(request)).toMatchObject({ status: "approved", copiesRequested: 40, copiesApproved: 20 });
  expect(await parcelOf(request)).toMatchObject({ copies: 20 });
  expect(await emailsTo(request)).toEqual(["request_received", "request_approved"]);
  expect((await requestByToken(request.token))?.messages).toMatchObject([{ body: "More in spring." }]);
});

test.each([0, -1, 1.5, 41, Number.NaN])("%s copies cannot be approved of 40", async (copies) => {
  const request = await aFreeRequest(GROUP_FORM);
  expect(refusalOf(await approveRequest({ ...request, copies, note: null }, by))).toBe("bad_count");
  expect(await requestNow(request)).toMatchObject({ status: "in_review" });
});

test("the day by which a group needs its copies stands on the parcel, in summer time too", async () => {
  const request = await aFreeRequest({ ...GROUP_FORM, neededBy: "2026-07-01" });
  granted(await approveRequest({ ...request, copies: 40, note: null }, by));
  expect(await parcelOf(request)).toMatchObject({ neededBy: new Date("2026-07-01") });
});

test("a request is declined with a reason, which the person reads", async () => {
  const request = await aFreeRequest(GROUP_FORM);
  expect(refusalOf(await declineRequest({ ...request, reason: " \u200b " }, by))).toBe("no_words");
  granted(await declineRequest({ ...request, reason: "We have\n\n\n\nrun out." }, by));
  expect(await requestNow(request)).toMatchObject({ status: "declined", closedAt: expect.any(Date) });
  expect((await requestByToken(request.token))?.messages).toMatchObject([{ body: "We have\n\nrun out." }]);
  expect(await emailsTo(request)).toEqual(["request_received", "request_declined"]);
});

test("a question waits for one answer, and staff hear of it", async () => {
  const request = await aFreeRequest(GROUP_FORM);
  expect(refusalOf(await answerQuestion({ token: request.token, answer: "Hello" }))).toBe("no_question");
  granted(await askRequester({ ...request, question: "How many of you are there?" }, by));
  expect(await emailsTo(request)).toEqual(["request_received", "request_question"]);
  const answers = await atOnce(5, () => answerQuestion({ token: request.token, answer: "Nine" }));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
  expect(refusalOf(await answerQuestion({ token: request.token, answer: "Ten" }))).toBe("no_question");
  expect(await requestNow(request)).toMatchObject({ status: "in_review", questionAskedAt: null });
  expect(await staffWereTold()).toEqual(["request_to_review", "question_answered"]);
  expect(await historyOf(request)).toEqual(["request_made", "question_asked", "question_answered"]);
});

test("an answer without words, too long, or by a link that is none is not taken", async () => {
  const request = await aFreeRequest(GROUP_FORM);
  granted(await askRequester({ ...request, question: "Where?" }, by));
  expect(refusalOf(await answerQuestion({ token: request.token, answer: "\u0000 \u202e" }))).toBe("no_words");
  expect(refusalOf(await answerQuestion({ token: request.token, answer: "x".repeat(2001) }))).toBe("too_long");
  for (const token of ["", "a".repeat(27), "\u0000"])
    expect(refusalOf(await answerQuestion({ token, answer: "Hull" }))).toBe("no_such_request");
});

test("a request is decided once: of two colleagues the slower one hears so", async () => {
  const request = await aFreeRequest(GROUP_FORM);
  const answers = await atOnce(10, (place) =>
    place % 2 === 0
      ? approveRequest({ ...request, copies: 40, note: null }, by)
      : declineRequest({ ...request, reason: "No" }, by),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(refusalOf(await askRequester({ ...request, question: "Why?" }, by))).toBe("not_in_review");
});

test("colleagues who look after training do not decide requests", async () => {
  const request = await aFreeRequest(GROUP_FORM);
  const other = await aColleague("training");
  expect(refusalOf(await approveRequest({ ...request, copies: 1, note: null }, other))).toBe("not_allowed");
  expect(refusalOf(await declineRequest({ ...request, reason: "No" }, other))).toBe("not_allowed");
  expect(refusalOf(await askRequester({ ...request, question: "Why?" }, other))).toBe("not_allowed");
});

test("a request is taken back in review, or while its parcel waits: its copies are free again", async () => {
  await stock(1, by);
  const [waiting, inReview] = [await aFreeRequest(), await aFreeRequest(GROUP_FORM)];
  await runJobs();
  expect(await shelf()).toMatchObject({ allocated: 1 });
  for (const { token } of [waiting, inReview]) granted(await withdrawRequest({ token }));
  expect(await shelf()).toMatchObject({ onHand: 1, allocated: 0 });
  expect(await parcelOf(waiting)).toMatchObject({ status: "cancelled" });
  for (const { token } of [waiting, inReview])
    expect(refusalOf(await withdrawRequest({ token }))).toBe("already_closed");
});

test("once the parcel is packed it is too late to take the request back", async () => {
  const { request } = await packedParcel(by);
  expect(refusalOf(await withdrawRequest({ token: request.token }))).toBe("already_packed");
  expect(refusalOf(await withdrawRequest({ token: "a".repeat(27) }))).toBe("no_such_request");
  expect(await database().consignment.count({ where: { status: "packed" } })).toBe(1);
});
