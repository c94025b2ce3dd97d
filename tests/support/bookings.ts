import { randomBytes, randomUUID } from "node:crypto";
import { mintReference } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { sealedPerson } from "#adapters/sealing/sealed-person.ts";
import { USUAL_TRAINING_POLICY } from "#domain/training/training-policy.ts";
import { guidesNeededBy } from "#use-cases/training/guides-needed-by.ts";
import { takeTrainers } from "#use-cases/training/take-trainers.ts";
import { tellOfBooking } from "#use-cases/training/tell-of-booking.ts";
import { type TrainingOrderLine, writeTrainingOrder } from "#use-cases/training/write-training-order.ts";
import { aColleague } from "./packing-table.ts";

const token = () => randomBytes(20).toString("base64url");
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let trainers = 0;

/** Somebody who gives trainings. */
export async function aTrainer(name = "Sam Reid"): Promise<{ id: string; email: string }> {
  trainers += 1;
  const email = `trainer.${trainers}@release.example`;
  return database().trainer.create({
    data: { name, email, calendarToken: token() },
    select: { id: true, email: true },
  });
}

export type BookingToMake = {
  payBy?: "card" | "invoice" | "nothing";
  startsAt?: Date;
  trainerIds?: readonly string[];
  /** How many guides, at £10 each. */
  guides?: number;
  /** What it costs, in pence. */
  pricePence?: number;
  now?: Date;
};

export type TestBooking = { id: string; reference: string; token: string; orderId: string | null; recipientId: string };

/** A training of six hours that was agreed a moment ago: £500, paid by invoice, in 40 days, unless told otherwise. */
export async function aBooking(wish: BookingToMake = {}): Promise<TestBooking> {
  const { payBy = "invoice", now = new Date(), trainerIds = [], guides = 0, pricePence = 50_000 } = wish;
  const startsAt = wish.startsAt ?? new Date(Math.floor((now.getTime() + 40 * DAY) / HOUR) * HOUR);
  const endsAt = new Date(startsAt.getTime() + 6 * HOUR);
  const by = await aColleague("training");
  const lines = await linesOf(pricePence, guides);
  const neededBy = guides > 0 ? guidesNeededBy(startsAt, USUAL_TRAINING_POLICY) : null;
  return inTransaction(async (tx) => {
    const recipient = await tx.recipient.create({ data: sealedPerson(randomUUID(), PERSON) });
    const enquiry = await tx.enquiry.create({
      data: { reference: mintReference(), about: "training", status: "booked", recipientId: recipient.id },
    });
    const shared = { reference: mintReference(), token: token(), recipientId: recipient.id, enquiryId: enquiry.id };
    const proposal = await tx.proposal.create({
      data: { ...shared, ...PROPOSED, token: token(), madeById: by.id, totalPence: pricePence, closedAt: now },
    });
    const day = await tx.trainingSession.create({
      data: { ...PLACE, kind: "arranged", status: "planned", startsAt, endsAt, feedbackToken: token() },
    });
    await takeTrainers(tx, { trainingSessionId: day.id, trainerIds, travelMinutes: 60, startsAt, endsAt });
    const order =
      payBy === "nothing"
        ? null
        : await writeTrainingOrder(tx, {
            ...{ about: "training", reference: shared.reference, token: shared.token, recipientId: recipient.id },
            ...{ payBy, lines, now },
            purchaseOrderNumber: payBy === "invoice" ? "PO-77" : null,
            expiresAt: new Date(now.getTime() + 7 * DAY),
          });
    const booking = await tx.booking.create({
      data: {
        ...shared,
        ...{ proposalId: proposal.id, trainingSessionId: day.id, orderId: order?.id ?? null, bookedAt: now },
        guidesNeededBy: neededBy,
      },
    });
    await tellOfBooking(tx, booking.id, "confirmed");
    return booking;
  });
}

const PERSON = {
  organisationName: "Riverside Council",
  contactName: "Alex Okafor",
  labelName: "Alex Okafor",
  email: "alex@riverside.example",
  addressLine1: "1 Mill Lane",
  town: "Leeds",
  postcode: "LS1 4AB",
};
const PROPOSED = {
  ...({ number: 1, status: "accepted", title: "Advocacy training", format: "in_person" } as const),
  ...{ groupSize: 14, terms: "Free until 14 days before.", daysOpen: 21 },
};
const PLACE = {
  ...({ title: "Advocacy training", format: "in_person" } as const),
  ...{ place: "The Hub\n12 Mill Lane\nLeeds", placePostcode: "LS1 4AB", travelMinutes: 60 },
};

async function linesOf(pricePence: number, guides: number): Promise<TrainingOrderLine[]> {
  const training = {
    ...({ kind: "training", title: "Training for 14 people", publicationId: null, copies: 1 } as const),
    ...({ unitPricePence: pricePence, vatTreatment: "exempt" } as const),
  };
  if (guides === 0) return [training];
  const { id } = await database().publication.findFirstOrThrow({ select: { id: true } });
  const copies = {
    ...({ kind: "copies", title: null, publicationId: id, copies: guides } as const),
    ...({ unitPricePence: 1_000, vatTreatment: "zero" } as const),
  };
  return [training, copies];
}

/** The day of a booking, as it is now. */
export async function dayOf({ id }: { id: string }) {
  const { trainingSession } = await database().booking.findUniqueOrThrow({
    where: { id },
    include: { trainingSession: { include: { trainers: true } } },
  });
  return trainingSession;
}
