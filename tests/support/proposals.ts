import { randomUUID } from "node:crypto";
import { mintReference, mintToken } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";
import { sealedPerson } from "#adapters/sealing/sealed-person.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { checkProposalAcceptance } from "#domain/training/proposal-acceptance.ts";
import type { ProposalTerms } from "#domain/training/proposal-terms.ts";
import { ORDER_FORM } from "./orders.ts";
import { aFormKey } from "./results.ts";

const DAY_MS = 86_400_000;

export async function aTrainer(name = "Kit Larsen"): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  return (await database().trainer.create({ data: { name, email, calendarToken: mintToken() } })).id;
}

/** An enquiry about training that is being talked about. */
export async function aTrainingEnquiry() {
  const recipientId = randomUUID();
  const person = { organisationName: "Riverside Service", contactName: "Alex Okafor", email: "alex@example.org" };
  await database().recipient.create({ data: sealedPerson(recipientId, person) });
  return database().enquiry.create({
    data: { reference: mintReference(), about: "training", status: "proposed", recipientId, groupSize: 12 },
  });
}

type Wishes = {
  trainerIds: string[];
  by: StaffMember;
  startsAt?: Date[];
  pence?: number;
  expiresAt?: Date;
  guides?: number;
};

/** A proposal that stands, of three hours of training for £450 on one day in 40, unless it is said otherwise. */
export async function aStandingProposal({ trainerIds, by, startsAt, pence = 45_000, expiresAt, guides = 0 }: Wishes) {
  const enquiry = await aTrainingEnquiry();
  const starts = startsAt ?? [new Date(Date.now() + 40 * DAY_MS)];
  const publication = guides > 0 ? await database().publication.findFirstOrThrow() : null;
  const lines = [
    {
      kind: "training" as const,
      title: "Advocacy training",
      copies: 1,
      unitPricePence: pence,
      vatTreatment: "exempt" as const,
    },
    ...(publication
      ? [
          {
            kind: "copies" as const,
            publicationId: publication.id,
            copies: guides,
            unitPricePence: 1000,
            vatTreatment: "zero" as const,
          },
        ]
      : []),
  ].map((line, place) => ({ ...line, position: place + 1, totalPence: line.copies * line.unitPricePence }));
  return database().proposal.create({
    data: {
      reference: mintReference(),
      number: 1,
      token: mintToken(),
      status: "sent",
      recipientId: enquiry.recipientId,
      enquiryId: enquiry.id,
      title: "Training day",
      format: "online",
      terms: "Free to cancel until 14 days before.",
      daysOpen: 21,
      totalPence: lines.reduce((total, line) => total + line.totalPence, 0),
      madeById: by.id,
      sentAt: new Date(),
      expiresAt: expiresAt ?? new Date(Date.now() + 21 * DAY_MS),
      lines: { create: lines },
      trainers: { create: trainerIds.map((trainerId) => ({ trainerId })) },
      dates: {
        create: starts.map((at, place) => ({
          position: place + 1,
          startsAt: at,
          endsAt: new Date(at.getTime() + 3 * 3_600_000),
        })),
      },
    },
  });
}

/** What a customer types to accept a proposal. */
export function aTrainingAcceptance(token: string, form: Record<string, string> = {}) {
  const typed = { ...ORDER_FORM, date: "1", payBy: "invoice", purchaseOrderNumber: "PO-77", ...form };
  const checked = checkProposalAcceptance(typed, { totalPence: 1, hasGuides: true });
  if (!checked.ok) throw new Error(`the form is wrong: ${JSON.stringify(checked.errors)}`);
  return { token, formKey: aFormKey(), answers: checked.answers };
}

/** Three hours online for £450, on a day in 40 unless it is said otherwise. */
export function proposalTerms(trainerId: string, startsAt = new Date(Date.now() + 40 * DAY_MS)): ProposalTerms {
  const line = { kind: "training" as const, publicationId: null, title: "Advocacy training", copies: 1 };
  return {
    title: "Training day",
    format: "online",
    place: null,
    placePostcode: null,
    onlineLink: null,
    groupSize: 12,
    travelMinutes: 0,
    terms: "Free to cancel until 14 days before.",
    note: null,
    daysOpen: 21,
    dates: [{ startsAt, endsAt: new Date(startsAt.getTime() + 3 * 3_600_000) }],
    trainerIds: [trainerId],
    lines: [{ ...line, unitPricePence: 45_000, vatTreatment: "exempt" }],
  };
}
