import { randomUUID } from "node:crypto";
import { mintToken } from "#adapters/crypto/mint.ts";
import type { Transaction } from "#adapters/database/client.ts";
import { sealedPerson } from "#adapters/sealing/sealed-person.ts";
import { DAYS_UNTIL_UNPAID_ORDER_EXPIRES } from "#domain/ordering/order-life.ts";
import type { ProposalAcceptance } from "#domain/training/proposal-acceptance.ts";
import type { TrainingTimes } from "#domain/training/training-day.ts";
import type { TrainingPolicy } from "#domain/training/training-policy.ts";
import { record } from "#use-cases/history/record.ts";
import { guidesNeededBy } from "./guides-needed-by.ts";
import { takeTrainers } from "./take-trainers.ts";
import { writeTrainingOrder } from "./write-training-order.ts";

type BookingToWrite = {
  proposalId: string;
  token: string;
  date: TrainingTimes;
  answers: ProposalAcceptance;
  policy: TrainingPolicy;
  now: Date;
};

const PROPOSED = { lines: { orderBy: { position: "asc" } }, trainers: true } as const;

/**
 * Writes the booking of a proposal with its day, its trainers' time, its person and its order (none where it costs nothing).
 * Gives its id, or `date_gone` when a trainer is elsewhere: the caller must then roll back. Composes; the proposal is locked.
 */
export async function writeBooking(
  tx: Transaction,
  { proposalId, token, date, answers, policy, now }: BookingToWrite,
): Promise<string> {
  const proposal = await tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, include: PROPOSED });
  const { startsAt, endsAt } = date;
  const { title, format, place, placePostcode, onlineLink, travelMinutes, lines } = proposal;
  const day = { title, format, place, placePostcode, onlineLink, startsAt, endsAt, travelMinutes };
  const { id: trainingSessionId } = await tx.trainingSession.create({
    data: { ...day, kind: "arranged", status: "planned", feedbackToken: mintToken(), createdAt: now },
    select: { id: true },
  });
  const trainerIds = proposal.trainers.map(({ trainerId }) => trainerId);
  const gone = await takeTrainers(tx, { trainingSessionId, trainerIds, travelMinutes, startsAt, endsAt });
  if (gone.length > 0) return "date_gone";
  const { date: _date, payBy, purchaseOrderNumber, ...person } = answers;
  const recipientId = randomUUID();
  await tx.recipient.createMany({ data: { ...sealedPerson(recipientId, person), createdAt: now } });
  const expiresAt = new Date(now.getTime() + DAYS_UNTIL_UNPAID_ORDER_EXPIRES * 86_400_000);
  const { reference, enquiryId } = proposal;
  const money = {
    about: "training" as const,
    reference,
    token,
    recipientId,
    payBy,
    purchaseOrderNumber,
    expiresAt,
    now,
  };
  const order =
    proposal.totalPence === 0 ? null : await writeTrainingOrder(tx, { ...money, lines: lines.map(ordered) });
  const hasGuides = lines.some(({ kind }) => kind === "copies");
  const links = { proposalId, trainingSessionId, enquiryId, orderId: order?.id ?? null, recipientId };
  const neededBy = hasGuides ? guidesNeededBy(startsAt, policy) : null;
  const { id } = await tx.booking.create({
    data: { ...links, reference, token, guidesNeededBy: neededBy, bookedAt: now },
    select: { id: true },
  });
  await record(tx, { subject: "booking", subjectId: id, event: "booking_confirmed", by: "customer" });
  return id;
}

type Proposed = Parameters<typeof writeTrainingOrder>[1]["lines"][number];

function ordered({ kind, publicationId, title, copies, unitPricePence, vatTreatment }: ProposedRow): Proposed {
  if (kind === "sponsored_copies") throw new Error("a proposal has no sponsored copies");
  return { kind, publicationId, title, copies, unitPricePence, vatTreatment };
}

type ProposedRow = Omit<Proposed, "kind"> & { kind: Proposed["kind"] | "sponsored_copies" };
