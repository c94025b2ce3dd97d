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
import { declineProposal } from "#use-cases/training/decline-proposal.ts";
import { lapseProposals } from "#use-cases/training/lapse-proposals.ts";
import { proposalByToken } from "#use-cases/training/proposal-queries.ts";
import { renewProposal } from "#use-cases/training/renew-proposal.ts";
import { sendProposal } from "#use-cases/training/send-proposal.ts";
import { startProposal } from "#use-cases/training/start-proposal.ts";
import { withdrawProposal } from "#use-cases/training/withdraw-proposal.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("training");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

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
});

test("a draft whose date has passed meanwhile cannot be sent", async () => {
  const terms = proposalTerms(await aTrainer(), new Date(Date.now() - 3_600_000));
  const enquiry = (await aTrainingEnquiry()).reference;
  const { reference } = granted(await startProposal({ formKey: aFormKey(), enquiry, terms }, by));
  expect(refusalOf(await sendProposal({ reference, seen: 1 }, by, new Date()))).toBe("wrong_terms");
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
