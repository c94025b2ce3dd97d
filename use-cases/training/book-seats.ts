import { randomUUID } from "node:crypto";
import pLimit from "p-limit";
import { mintReference, mintToken } from "#adapters/crypto/mint.ts";
import { database, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { sealedPerson } from "#adapters/sealing/sealed-person.ts";
import { sealWords } from "#adapters/sealing/sealed-words.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import type { SeatsAnswers } from "#domain/training/seats-answers.ts";
import { type Again, earlierPost, submitOnce } from "#use-cases/forms/submit-once.ts";
import { record } from "#use-cases/history/record.ts";
import { lockOpenSession, type OpenSession } from "./lock-open-session.ts";
import { orderSeats } from "./order-seats.ts";
import { tellOfSeats } from "./tell-of-seats.ts";

/** `mayWait`: on the waiting list where fewer are left than are asked for. */
export type SeatsWish = { slug: string; formKey: string; answers: SeatsAnswers; mayWait: boolean };
export type BookSeatsRefusal = "no_such_session" | "over" | "too_large" | "already_sent_otherwise";
/** `left`: how many seats a smaller party could have. */
export type TooFewLeft = { ok: false; refusal: "too_few_left"; left: number };
type Booked = Result<{ token: string }, BookSeatsRefusal> | TooFewLeft;

/**
 * Of a hundred who press at the same moment a few are looked after at once. The others look at what is left when it is their turn: all
 * of them looking at first would find seats, and queue for a lock behind which there are none.
 */
const inTurn = pLimit(3);

/**
 * Takes seats at an open training session, once for each form key. Free ones and those by invoice are confirmed at once; by
 * card they are held until the payment page ends (`startPayment(token)`). Locks the session: never more than its capacity.
 * Refuses `no_such_session`; `over` when it has begun or is off; `too_few_left` unless the party may wait; `too_large` for a
 * party that would wait for ever; and `already_sent_otherwise`.
 */
export function bookSeats(wish: SeatsWish, now: Date): Promise<Booked> {
  return inTurn(() => bookInTurn(wish, now));
}

async function bookInTurn(wish: SeatsWish, now: Date): Promise<Booked> {
  const { slug, formKey, answers, mayWait } = wish;
  const hopeless = await hopelessness(wish, now);
  if (hopeless !== null) return hopeless;
  return inTransaction(async (tx) => {
    const session = await lockOpenSession(tx, { slug });
    if (!session || session.status === "draft") return refuse("no_such_session");
    const submission = { formKey, content: { slug, answers, mayWait } };
    const refusal = problemOf(session, answers.seats, mayWait, now);
    if (refusal !== null) {
      // Nothing is written: the same form may be sent again.
      const earlier = await earlierPost(tx, submission);
      return earlier === null ? refusal : answerOfBefore(earlier);
    }
    const token = mintToken();
    const turn = await submitOnce(tx, submission, token);
    if (!turn.first) return answerOfBefore(turn);
    const left = session.capacity - session.seatsTaken;
    await write(tx, { session, token, answers, waits: answers.seats > left, now });
    return succeed({ token });
  });
}

function answerOfBefore({ resultPath }: Again): Result<{ token: string }, "already_sent_otherwise"> {
  return resultPath === null ? refuse("already_sent_otherwise") : succeed({ token: resultPath });
}

type Room = Pick<OpenSession, "status" | "startsAt" | "capacity" | "seatsTaken">;

/**
 * A look without lock or transaction: of a hundred who want the last seats, most hear at once that they are gone, and do not
 * queue for it. What it lets through is asked again under the lock. A form that came before has its answer there.
 */
async function hopelessness({ slug, formKey, answers, mayWait }: SeatsWish, now: Date) {
  const [room] = await database().$queryRaw<(Room & { isKnown: boolean })[]>`
    SELECT status, starts_at AS "startsAt", capacity, seats_taken AS "seatsTaken",
           EXISTS (SELECT 1 FROM form_submission WHERE form_key = ${formKey}) AS "isKnown"
      FROM training_session WHERE kind = 'open' AND slug = ${slug}`;
  if (!room || room.status === "draft") return refuse("no_such_session");
  return room.isKnown ? null : problemOf(room, answers.seats, mayWait, now);
}

function problemOf(session: Room, seats: number, mayWait: boolean, now: Date) {
  if (session.status !== "planned" || session.startsAt <= now) return refuse("over");
  const left = session.capacity - session.seatsTaken;
  if (seats <= left) return null;
  if (seats > session.capacity) return refuse("too_large");
  return mayWait ? null : { ...refuse("too_few_left"), left };
}

type ToWrite = { session: OpenSession; token: string; answers: SeatsAnswers; waits: boolean; now: Date };

async function write(tx: Transaction, { session, token, answers, waits, now }: ToWrite): Promise<void> {
  const { seats, purchaseOrderNumber, name, email, organisationName, accessNeeds } = answers;
  const [id, recipientId] = [randomUUID(), randomUUID()];
  const person = sealedPerson(recipientId, { contactName: name, email, organisationName });
  await tx.recipient.createMany({ data: person });
  if (accessNeeds !== null)
    await tx.recipientMessage.createMany({
      data: {
        ...{ recipientId, direction: "from_customer", purpose: "access_needs", at: now },
        sealed: sealWords(person, accessNeeds),
      },
    });
  const standing = waits
    ? { status: "waiting" as const, waitingSince: now }
    : await orderSeats(tx, session, { token, recipientId, seats, purchaseOrderNumber }, now);
  const row = { id, reference: mintReference(), token, trainingSessionId: session.id, seats, recipientId };
  await tx.seatBooking.createMany({ data: { ...row, purchaseOrderNumber, bookedAt: now, ...standing } });
  await record(tx, { subject: "seats", subjectId: id, event: `seats_${standing.status}`, by: "customer" });
  if (standing.status !== "held") await tellOfSeats(tx, id, standing.status);
}
