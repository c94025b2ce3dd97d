import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { invoiceOf } from "#tests/support/invoices.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aStandingProposal, aTrainer, aTrainingAcceptance } from "#tests/support/proposals.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { staffWereTold } from "#tests/support/told.ts";
import { acceptProposal } from "#use-cases/training/accept-proposal.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("training");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const HOUR_MS = 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * 24 * HOUR_MS);

async function nothingWasWritten() {
  expect(await database().booking.count()).toBe(0);
  expect(await database().order.count()).toBe(0);
  expect(await database().trainingSession.count()).toBe(0);
  expect(await database().formSubmission.count()).toBe(0);
}

test("accepting books the day, keeps the trainer, and sends an invoice with the number of the customer's order", async () => {
  const proposal = await aStandingProposal({ trainerIds: [await aTrainer()], by, guides: 12 });
  const { token } = granted(await acceptProposal(aTrainingAcceptance(proposal.token), new Date()));
  const booking = await database().booking.findUniqueOrThrow({
    where: { token },
    include: { order: true, trainingSession: { include: { trainers: true } }, enquiry: true },
  });
  expect(booking).toMatchObject({ reference: proposal.reference, status: "confirmed", enquiry: { status: "booked" } });
  expect(booking.guidesNeededBy, "there are guides in it").not.toBeNull();
  expect(booking.trainingSession).toMatchObject({ kind: "arranged", status: "planned", title: "Training day" });
  expect(booking.trainingSession.trainers).toHaveLength(1);
  expect(booking.order).toMatchObject({ token, about: "training", totalPence: 57_000, copies: 12, status: "accepted" });
  expect(await invoiceOf({ id: booking.orderId ?? "" })).toMatchObject({ purchaseOrderNumber: "PO-77" });
  expect(await staffWereTold()).toEqual(["proposal_accepted"]);
});

test("a training that costs nothing has no order; one by card waits for its payment", async () => {
  const free = await aStandingProposal({ trainerIds: [await aTrainer()], by, pence: 0 });
  granted(await acceptProposal(aTrainingAcceptance(free.token), new Date()));
  expect(await database().order.count()).toBe(0);
  const dear = await aStandingProposal({ trainerIds: [await aTrainer()], by });
  granted(await acceptProposal(aTrainingAcceptance(dear.token, { payBy: "card" }), new Date()));
  expect(await database().order.findFirstOrThrow()).toMatchObject({ status: "awaiting_payment", payBy: "card" });
});

// Without `FOR UPDATE` in lockProposalByToken this fails: those who come second break on the version, and throw.
test("30 acceptances at once make one booking", async () => {
  const { token } = await aStandingProposal({ trainerIds: [await aTrainer()], by });
  const results = await atOnce(30, () => acceptProposal(aTrainingAcceptance(token), new Date()));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter((result) => !result.ok && result.refusal === "not_open")).toHaveLength(29);
  expect(await database().booking.count()).toBe(1);
});

test("the same form sent 10 times at once is given the same booking", async () => {
  const acceptance = aTrainingAcceptance((await aStandingProposal({ trainerIds: [await aTrainer()], by })).token);
  const results = await atOnce(10, () => acceptProposal(acceptance, new Date()));
  expect(new Set(results.map((result) => granted(result).token)).size).toBe(1);
});

// With the check and the lock of takeTrainers taken out this still holds: the database refuses, and the refusal is the same.
test("of 100 proposals that overlap for one trainer and are accepted at once, one is booked", async () => {
  const trainerIds = [await aTrainer()];
  const start = inDays(40).getTime();
  const proposals = await Promise.all(
    Array.from({ length: 100 }, (_, place) =>
      aStandingProposal({ trainerIds, by, startsAt: [new Date(start + place * 60_000)] }),
    ),
  );
  const results = await Promise.all(
    proposals.map(({ token }) => acceptProposal(aTrainingAcceptance(token), new Date())),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter((result) => !result.ok && result.refusal === "date_gone")).toHaveLength(99);
  expect(await database().booking.count()).toBe(1);
  expect(await database().trainerTime.count()).toBe(1);
  expect(await database().trainingSession.count()).toBe(1);
  expect(await database().order.count()).toBe(1);
});

test("a date that has gone changes nothing, and the other date can still be taken", async () => {
  const trainerId = await aTrainer();
  const startsAt = [inDays(40), inDays(41)];
  const proposal = await aStandingProposal({ trainerIds: [trainerId], by, startsAt });
  const [first = new Date()] = startsAt;
  const off = { trainerId, startsAt: first, endsAt: new Date(first.getTime() + HOUR_MS) };
  await database().trainerTime.create({ data: off });
  expect(refusalOf(await acceptProposal(aTrainingAcceptance(proposal.token), new Date()))).toBe("date_gone");
  await nothingWasWritten();
  granted(await acceptProposal(aTrainingAcceptance(proposal.token, { date: "2" }), new Date()));
});

test("a proposal whose time is over, a date that is past and a date it does not have are refused", async () => {
  const trainerIds = [await aTrainer()];
  const over = await aStandingProposal({ trainerIds, by, expiresAt: new Date(Date.now() - 1000) });
  expect(refusalOf(await acceptProposal(aTrainingAcceptance(over.token), new Date()))).toBe("not_open");
  const past = await aStandingProposal({ trainerIds, by, startsAt: [inDays(-1)] });
  expect(refusalOf(await acceptProposal(aTrainingAcceptance(past.token), new Date()))).toBe("date_past");
  const third = aTrainingAcceptance(past.token, { date: "3" });
  expect(refusalOf(await acceptProposal(third, new Date()))).toBe("no_such_date");
  expect(refusalOf(await acceptProposal(aTrainingAcceptance("none"), new Date()))).toBe("no_such_proposal");
  await nothingWasWritten();
});
