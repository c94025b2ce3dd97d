import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { type DayReport, peopleOf } from "#domain/training/day-report.ts";
import { finishOrigin } from "#use-cases/fulfilment/finish-origin.ts";
import { record } from "#use-cases/history/record.ts";
import { queueEmails } from "#use-cases/mail/queue-email.ts";
import { followEnquiry } from "./follow-enquiry.ts";
import { queueGuidesOf } from "./queue-guides.ts";

export type ReportRefusal = "not_allowed" | "no_such_day" | "cancelled" | "not_yet" | "nobody_came";

/** `hadNobody`: until now nobody was written down. */
type Day = { id: string; kind: "arranged" | "open"; status: string; startsAt: Date; hadNobody: boolean };
type Party = { id: string; orderId: string | null };

const THANKED = { id: true, recipientId: true } as const;

/**
 * Writes down who came to a day of training, which says with it that it took place: the booking is delivered, orders that
 * wait for nothing else are done with, and those who booked are thanked, once. It can be put right later. At an open session nobody
 * may have come: then nobody is thanked. Refuses `not_yet` before it began, `cancelled`, and `nobody_came` of a booking, which is cancelled
 * instead.
 */
export async function reportDay(
  { id, report }: { id: string; report: DayReport },
  by: StaffMember,
  now: Date,
): Promise<Result<null, ReportRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    await lockOrders(tx, id);
    const [day] = await tx.$queryRaw<Day[]>`
      SELECT id, kind, status, starts_at AS "startsAt",
             coalesce(staff_came, 0) + coalesce(volunteers_came, 0) + coalesce(service_users_came, 0) = 0 AS "hadNobody"
        FROM training_session WHERE id = ${id}::uuid FOR UPDATE`;
    if (!day || day.status === "draft") return refuse("no_such_day");
    if (day.status === "cancelled") return refuse("cancelled");
    if (day.startsAt > now) return refuse("not_yet");
    const hasSomebody = peopleOf(report) > 0;
    if (!hasSomebody && day.kind === "arranged") return refuse("nobody_came");
    const isFirst = day.status === "planned";
    await tx.trainingSession.update({
      where: { id },
      data: { ...report, version: { increment: 1 }, ...(isFirst && { status: "delivered", deliveredAt: now }) },
    });
    if (isFirst) await deliver(tx, day, by, now);
    if (hasSomebody && day.hadNobody) await thank(tx, day);
    return succeed(null);
  });
}

/** Orders come before days, wherever both are locked. */
async function lockOrders(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`
    SELECT o.id FROM "order" o
     WHERE o.id IN (SELECT order_id FROM booking WHERE training_session_id = ${id}::uuid
                     UNION SELECT order_id FROM seat_booking WHERE training_session_id = ${id}::uuid)
     ORDER BY o.id FOR UPDATE`;
}

async function deliver(tx: Transaction, day: Day, by: StaffMember, now: Date): Promise<void> {
  const isBooked = day.kind === "arranged";
  const table = isBooked ? Prisma.raw("booking") : Prisma.raw("seat_booking");
  const parties = await tx.$queryRaw<Party[]>`
    SELECT id, order_id AS "orderId" FROM ${table}
     WHERE training_session_id = ${day.id}::uuid AND status = 'confirmed' ORDER BY id FOR UPDATE`;
  // A day that was booked a moment ago may be over before its guides were queued, and they are paid for.
  if (isBooked) for (const { id } of parties) await queueGuidesOf(tx, id, now);
  if (isBooked)
    await tx.booking.updateMany({
      where: { trainingSessionId: day.id, status: "confirmed" },
      data: { status: "delivered", closedAt: now, version: { increment: 1 } },
    });
  const answered = await tx.booking.findMany({
    where: { trainingSessionId: day.id, status: "delivered" },
    select: { enquiryId: true },
  });
  for (const { enquiryId } of answered) await followEnquiry(tx, enquiryId, "closed", by);
  for (const { orderId } of parties) if (orderId !== null) await finishOrigin(tx, { orderId, requestId: null }, by);
  const [event, subject] = isBooked
    ? (["booking_delivered", "booking"] as const)
    : (["training_delivered", "training_session"] as const);
  const subjectId = isBooked ? (parties[0]?.id ?? day.id) : day.id;
  await record(tx, { subject, subjectId, event, by });
}

/** Thanks each party, and gives it the link for feedback and certificates. */
async function thank(tx: Transaction, { id: trainingSessionId, kind }: Day): Promise<void> {
  const parties = await (kind === "arranged"
    ? tx.booking.findMany({ where: { trainingSessionId, status: "delivered" }, select: THANKED })
    : tx.seatBooking.findMany({ where: { trainingSessionId, status: "confirmed" }, select: THANKED }));
  await queueEmails(
    tx,
    parties.map(({ id, recipientId }) => ({
      kind: "training_thanks" as const,
      dedupeKey: `training_thanks:${id}`,
      recipientId,
      data: { trainingSessionId, recipientId },
    })),
  );
}
