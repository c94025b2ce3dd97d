import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { wordsOf } from "#use-cases/people/words.ts";
import { lockBooking } from "./lock-booking.ts";

export type AnswerBookingRefusal = "not_allowed" | "no_such_booking" | "asked_again";

/**
 * Notes that what a booker wrote was answered, by email or by phone: it leaves the home page. `seen` is the latest message that the
 * colleague read. Once more changes nothing. Refuses `asked_again` where another came since.
 */
export async function answerBooking(
  { reference, seen }: { reference: string; seen: string },
  by: StaffMember,
): Promise<Result<null, AnswerBookingRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const booking = await lockBooking(tx, { reference });
    if (!booking) return refuse("no_such_booking");
    const { id, recipientId } = booking;
    const [latest] = await wordsOf(tx, recipientId, { purpose: "booking_question" }, 1);
    if (latest && latest.id !== seen) return refuse("asked_again");
    const { count } = await tx.booking.updateMany({ where: { id, askedAt: { not: null } }, data: { askedAt: null } });
    if (count > 0) await record(tx, { subject: "booking", subjectId: id, event: "booking_answered", by });
    return succeed(null);
  });
}
