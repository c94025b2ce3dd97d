import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { cleanText } from "#domain/forms/text.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { record } from "#use-cases/history/record.ts";
import { keepWords, wordsOf } from "#use-cases/people/words.ts";
import { tellStaff } from "#use-cases/tasks/open-task.ts";
import { lockBooking } from "./lock-booking.ts";

export type AskRefusal = "no_such_booking" | "no_words" | "too_long" | "too_many";

const MOST_CHARACTERS = 2000;
const MOST_MESSAGES = 20;

/** Takes a word from the booker, by the booking's secret link, and tells staff; it waits on their home page until one says it was answered. The same words again are the same word. */
export async function askAboutBooking(asked: { token: string; message: string }): Promise<Result<null, AskRefusal>> {
  if (!looksLikeToken(asked.token)) return refuse("no_such_booking");
  const body = cleanText(asked.message);
  if (body === "") return refuse("no_words");
  if (body.length > MOST_CHARACTERS) return refuse("too_long");
  return inTransaction(async (tx) => {
    const booking = await lockBooking(tx, asked);
    if (!booking) return refuse("no_such_booking");
    const { id, recipientId, reference } = booking;
    const before = await wordsOf(tx, recipientId, { purpose: "booking_question" }, MOST_MESSAGES);
    if (before.some((message) => message.body === body)) return succeed(null);
    if (before.length === MOST_MESSAGES) return refuse("too_many");
    const said = { recipientId, direction: "from_customer", purpose: "booking_question", body } as const;
    const message = await keepWords(tx, said);
    await tx.booking.updateMany({ where: { id, askedAt: null }, data: { askedAt: new Date() } });
    await record(tx, { subject: "booking", subjectId: id, event: "booking_question", by: "customer" });
    const path = `/staff/training/bookings/${reference}`;
    await tellStaff(tx, ["administrator", "training"], "booking_question", `booking:${message.id}`, path);
    return succeed(null);
  });
}
