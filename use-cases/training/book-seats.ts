import pLimit from "p-limit";
import { mintToken } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import type { SeatsAnswers } from "#domain/training/seats-answers.ts";
import { type Again, earlierPost, submitOnce } from "#use-cases/forms/submit-once.ts";
import { lockOpenSession, type OpenSession } from "./lock-open-session.ts";
import { writeSeats } from "./write-seats.ts";

/** `mayWait`: on the waiting list where fewer are left than are asked for. */
export type SeatsWish = { slug: string; formKey: string; answers: SeatsAnswers; mayWait: boolean };
export type BookSeatsRefusal = "no_such_session" | "over" | "already_sent_otherwise";
/** `left`: how many seats a smaller party could have. */
export type TooFewLeft = { ok: false; refusal: "too_few_left"; left: number };
/** `room`: how many seats there are in all, and how many of them are left. */
export type TooLarge = { ok: false; refusal: "too_large"; room: { left: number; capacity: number } };
/** `isToPay`: by card, now; of a form that came before, perhaps. */
type Seats = { token: string; isToPay: boolean };
type Booked = Result<Seats, BookSeatsRefusal> | TooFewLeft | TooLarge;

/** Who pressed and was not looked after yet; `refusal` is what somebody else's look found for them. */
type Waiting = { wish: SeatsWish; now: Date; refusal: Refusal | null };
type Refusal = Exclude<Booked, { ok: true }>;

/**
 * Of a hundred who press at the same moment a few are looked after at once. The others look at what is left when it is their turn: all
 * of them looking at first would find seats, and queue for a lock behind which there are none.
 */
const inTurn = pLimit(3);
const waiting = new Set<Waiting>();

/**
 * Takes seats at an open training session, once for each form key. Free ones and those by invoice are confirmed at once; by
 * card they are held until the payment page ends (`startPayment(token)`). Locks the session: never more than its capacity.
 * Refuses `no_such_session`; `over` when it has begun or is off; `too_few_left` unless the party may wait; `too_large` for a
 * party that would wait for ever; and `already_sent_otherwise`.
 */
export function bookSeats(wish: SeatsWish, now: Date): Promise<Booked> {
  const one = { wish, now, refusal: null };
  waiting.add(one);
  return inTurn(() => bookInTurn(one).finally(() => waiting.delete(one)));
}

async function bookInTurn(one: Waiting): Promise<Booked> {
  const { wish, now } = one;
  const { slug, formKey, answers, mayWait } = wish;
  if (one.refusal === null) await lookForAll(slug);
  if (one.refusal !== null) return one.refusal;
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
    const status = await writeSeats(tx, { session, token, answers, waits: answers.seats > left, now });
    return succeed({ token, isToPay: status === "held" });
  });
}

function answerOfBefore({ resultPath }: Again): Result<Seats, "already_sent_otherwise"> {
  return resultPath === null ? refuse("already_sent_otherwise") : succeed({ token: resultPath, isToPay: true });
}

type Room = Pick<OpenSession, "status" | "startsAt" | "capacity" | "seatsTaken">;

/**
 * A look without lock or transaction, for all who wait for the same session: of a hundred who want the last seats, most hear at once that they are
 * gone, and do not queue for it. What it lets through is asked again under the lock. A form that came before has its answer there.
 */
async function lookForAll(slug: string): Promise<void> {
  const those = [...waiting].filter(({ wish }) => wish.slug === slug);
  const formKeys = those.map(({ wish }) => wish.formKey);
  const [room] = await database().$queryRaw<(Room & { known: string[] })[]>`
    SELECT status, starts_at AS "startsAt", capacity, seats_taken AS "seatsTaken",
           ARRAY(SELECT form_key FROM form_submission WHERE form_key = ANY(${formKeys})) AS known
      FROM training_session WHERE kind = 'open' AND slug = ${slug}`;
  for (const each of those) each.refusal = refusalOf(each, room);
}

function refusalOf({ wish, now }: Waiting, room: (Room & { known: string[] }) | undefined): Refusal | null {
  if (!room || room.status === "draft") return refuse("no_such_session");
  return room.known.includes(wish.formKey) ? null : problemOf(room, wish.answers.seats, wish.mayWait, now);
}

function problemOf(session: Room, seats: number, mayWait: boolean, now: Date): Refusal | null {
  if (session.status !== "planned" || session.startsAt <= now) return refuse("over");
  const left = session.capacity - session.seatsTaken;
  if (seats <= left) return null;
  if (seats > session.capacity) return { ...refuse("too_large"), room: { left, capacity: session.capacity } };
  return mayWait ? null : { ...refuse("too_few_left"), left };
}
