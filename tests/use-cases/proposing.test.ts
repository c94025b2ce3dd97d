import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import {
  aStandingProposal,
  aTrainer,
  aTrainingAcceptance,
  aTrainingEnquiry,
  proposalTerms,
} from "#tests/support/proposals.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { emailsTo, staffWereTold } from "#tests/support/told.ts";
import { acceptProposal } from "#use-cases/training/accept-proposal.ts";
import { askForChange } from "#use-cases/training/ask-for-change.ts";
import { changeProposal } from "#use-cases/training/change-proposal.ts";
import { datesGone } from "#use-cases/training/dates-gone.ts";
import { declineEnquiry } from "#use-cases/training/decline-enquiry.ts";
import { declineProposal } from "#use-cases/training/decline-proposal.ts";
import { lapseProposals } from "#use-cases/training/lapse-proposals.ts";
import { proposalPaper } from "#use-cases/training/proposal-paper.ts";
import { historyOfProposal, proposalByToken, saidByCustomer } from "#use-cases/training/proposal-queries.ts";
import { remindOfProposals } from "#use-cases/training/remind-of-proposals.ts";
import { renewProposal } from "#use-cases/training/renew-proposal.ts";
import { sendProposal } from "#use-cases/training/send-proposal.ts";
import { startProposal } from "#use-cases/training/start-proposal.ts";
import { tellOfDatesGone } from "#use-cases/training/tell-of-dates-gone.ts";
import { withdrawProposal } from "#use-cases/training/withdraw-proposal.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("training");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const version = (reference: string, number: number) =>
  database().proposal.findUniqueOrThrow({ where: { reference_number: { reference, number } } });

test("an enquiry becomes a proposal; asked for a change, a second version takes its place and is accepted", async () => {
  const [enquiry, terms] = [await aTrainingEnquiry(), proposalTerms(await aTrainer())];
  const begun = { formKey: aFormKey(), enquiry: enquiry.reference, terms };
  const { reference } = granted(await startProposal(begun, by));
  const first = await version(reference, 1);
  expect(await proposalByToken(first.token), "nobody outside sees a draft").toBeNull();
  granted(await sendProposal({ reference, seen: 1 }, by, new Date()));
  expect(await emailsTo({ reference: enquiry.reference })).toEqual(["proposal_sent"]);

  granted(await askForChange({ token: first.token, formKey: aFormKey(), words: "Could it be shorter?" }, new Date()));
  expect(await version(reference, 1)).toMatchObject({ status: "sent", changeAskedAt: expect.any(Date) });
  granted(await renewProposal(reference, by));
  expect(refusalOf(await renewProposal(reference, by))).toBe("is_draft");
  granted(await changeProposal({ reference, seen: 1, terms: { ...terms, note: "Two hours." } }, by));
  expect(refusalOf(await sendProposal({ reference, seen: 1 }, by, new Date()))).toBe("changed_meanwhile");
  granted(await sendProposal({ reference, seen: 2 }, by, new Date()));
  const second = await version(reference, 2);
  expect(await proposalByToken(first.token)).toMatchObject({ status: "superseded", replacedBy: second.token });
  expect(refusalOf(await acceptProposal(aTrainingAcceptance(first.token), new Date()))).toBe("not_open");
  granted(await acceptProposal(aTrainingAcceptance(second.token), new Date()));
  expect(refusalOf(await renewProposal(reference, by))).toBe("accepted");
  expect(await staffWereTold()).toEqual(["proposal_change_asked", "proposal_accepted"]);
  expect((await saidByCustomer(enquiry.recipientId)).map(({ body }) => body)).toEqual(["Could it be shorter?"]);
  expect((await historyOfProposal(reference)).map(({ event }) => event)).toContain("proposal_accepted");
});

test("a date is gone when its trainer is elsewhere, the way counted; when none is left, staff are told once", async () => {
  const trainerId = await aTrainer();
  const days = [40, 41].map((day) => new Date(Date.now() + day * DAY_MS));
  const { id } = await aStandingProposal({ trainerIds: [trainerId], by, startsAt: days });
  await database().proposal.update({ where: { id }, data: { travelMinutes: 60 } });
  const offFor = (at: Date, minutes: number) =>
    database().trainerTime.create({
      data: {
        trainerId,
        startsAt: new Date(at.getTime() - 3 * HOUR_MS),
        endsAt: new Date(at.getTime() - minutes * 60_000),
      },
    });
  const [first = new Date(), second = new Date()] = days;
  await offFor(first, 59);
  await offFor(second, 61);
  expect(await datesGone(id, new Date())).toEqual([1]);
  expect(await tellOfDatesGone(new Date())).toBe(0);
  const later = new Date(second.getTime() + 1);
  await database().proposal.update({ where: { id }, data: { expiresAt: new Date(later.getTime() + DAY_MS) } });
  expect(await tellOfDatesGone(later), "the second has begun").toBe(1);
  await tellOfDatesGone(later);
  expect(await staffWereTold()).toEqual(["proposal_dates_gone"]);
});

test("accepting the last date when it has gone tells staff", async () => {
  const trainerIds = [await aTrainer()];
  const startsAt = [new Date(Date.now() + 40 * DAY_MS)];
  const [one, other] = [
    await aStandingProposal({ trainerIds, by, startsAt }),
    await aStandingProposal({ trainerIds, by, startsAt }),
  ];
  granted(await acceptProposal(aTrainingAcceptance(one.token), new Date()));
  expect(refusalOf(await acceptProposal(aTrainingAcceptance(other.token), new Date()))).toBe("date_gone");
  expect(await staffWereTold()).toEqual(["proposal_accepted", "proposal_dates_gone"]);
});

test("an enquiry that is declined takes its proposal back; one that is booked cannot be declined, and keeps it", async () => {
  const trainerIds = [await aTrainer()];
  const [given, booked] = [await aStandingProposal({ trainerIds, by }), await aStandingProposal({ trainerIds, by })];
  const decline = async ({ enquiryId }: typeof given) => {
    const { reference } = await database().enquiry.findUniqueOrThrow({ where: { id: enquiryId } });
    return declineEnquiry({ reference, reason: null }, by);
  };
  granted(await decline(given));
  expect((await version(given.reference, 1)).status).toBe("lapsed");
  expect(refusalOf(await acceptProposal(aTrainingAcceptance(given.token), new Date()))).toBe("not_open");
  expect((await historyOfProposal(given.reference)).map(({ event }) => event)).toContain("proposal_withdrawn");
  granted(await acceptProposal(aTrainingAcceptance(booked.token), new Date()));
  expect(refusalOf(await decline(booked))).toBe("not_open");
  expect((await version(booked.reference, 1)).status).toBe("accepted");
});

test("a customer is reminded once, three days before the proposal lapses, and not of one that was answered", async () => {
  const trainerIds = [await aTrainer()];
  const soon = new Date(Date.now() + 2 * DAY_MS);
  const standing = await aStandingProposal({ trainerIds, by, expiresAt: soon });
  const declined = await aStandingProposal({ trainerIds, by, expiresAt: soon });
  await aStandingProposal({ trainerIds, by, expiresAt: new Date(Date.now() + 4 * DAY_MS) });
  granted(await declineProposal({ token: declined.token, reason: null }, new Date()));
  await remindOfProposals(new Date());
  await remindOfProposals(new Date());
  const reminders = await database().outboxEmail.findMany({ where: { kind: "proposal_reminder" } });
  expect(reminders.map(({ recipientId }) => recipientId)).toEqual([standing.recipientId]);
});

test("a proposal that was sent is drawn as a PDF; an unknown link has none", async () => {
  const { token, reference } = await aStandingProposal({ trainerIds: [await aTrainer()], by, guides: 12 });
  const paper = await proposalPaper(token);
  expect(paper).toMatchObject({ is: "paper", reference });
  expect(paper.is === "paper" && paper.pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(await proposalPaper("none")).toEqual({ is: "no_such_proposal" });
});

test("a draft whose date has passed meanwhile cannot be sent", async () => {
  const terms = proposalTerms(await aTrainer(), new Date(Date.now() - 3_600_000));
  const enquiry = (await aTrainingEnquiry()).reference;
  const { reference } = granted(await startProposal({ formKey: aFormKey(), enquiry, terms }, by));
  expect(refusalOf(await sendProposal({ reference, seen: 1 }, by, new Date()))).toBe("wrong_terms");
});

test("a date whose trainer is elsewhere is offered to nobody, and no proposal outlasts its last date", async () => {
  const [trainerId, day] = [await aTrainer(), new Date(Date.now() + 9 * DAY_MS)];
  const { id } = await database().trainerTime.create({
    data: { trainerId, startsAt: day, endsAt: new Date(day.getTime() + HOUR_MS) },
  });
  const enquiry = (await aTrainingEnquiry()).reference;
  const begun = { formKey: aFormKey(), enquiry, terms: proposalTerms(trainerId, day) };
  const { reference } = granted(await startProposal(begun, by));
  expect(refusalOf(await sendProposal({ reference, seen: 1 }, by, new Date()))).toBe("date_taken");
  expect(await emailsTo({ reference: enquiry })).toEqual([]);
  await database().trainerTime.delete({ where: { id } });
  granted(await sendProposal({ reference, seen: 1 }, by, new Date()));
  expect(await version(reference, 1)).toMatchObject({ status: "sent", expiresAt: day });
});

test("what was declined, withdrawn or has lapsed cannot be accepted", async () => {
  const trainerIds = [await aTrainer()];
  const declined = await aStandingProposal({ trainerIds, by });
  granted(await declineProposal({ token: declined.token, reason: "No money this year." }, new Date()));
  const withdrawn = await aStandingProposal({ trainerIds, by });
  granted(await withdrawProposal({ reference: withdrawn.reference, number: 1 }, by, new Date()));
  const lapsed = await aStandingProposal({ trainerIds, by, expiresAt: new Date(Date.now() - 1000) });
  expect(await lapseProposals(new Date())).toBe(1);
  for (const { token } of [declined, withdrawn, lapsed])
    expect(refusalOf(await acceptProposal(aTrainingAcceptance(token), new Date()))).toBe("not_open");
  expect(await staffWereTold()).toEqual(["proposal_declined"]);
});

test("colleagues who do not manage training write no proposal", async () => {
  const packer = await aColleague("fulfilment");
  const begun = { formKey: aFormKey(), enquiry: "AG-0000", terms: proposalTerms(await aTrainer()) };
  expect(refusalOf(await startProposal(begun, packer))).toBe("not_allowed");
});
