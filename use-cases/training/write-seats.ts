import { randomUUID } from "node:crypto";
import { mintReference } from "#adapters/crypto/mint.ts";
import type { Transaction } from "#adapters/database/client.ts";
import { sealedPerson } from "#adapters/sealing/sealed-person.ts";
import { sealWords } from "#adapters/sealing/sealed-words.ts";
import type { SeatsAnswers } from "#domain/training/seats-answers.ts";
import { historyInsert } from "#use-cases/history/record.ts";
import { emailInsert } from "#use-cases/mail/queue-email.ts";
import type { OpenSession } from "./lock-open-session.ts";
import { orderSeats, type SeatsTaken } from "./order-seats.ts";
import { newsOf } from "./tell-of-seats.ts";

type SeatsToWrite = { session: OpenSession; token: string; answers: SeatsAnswers; waits: boolean; now: Date };

/**
 * Writes seats, or a place on the waiting list, with their person and, where they cost something, their order; says how they
 * stand. Others wait for the session meanwhile, so what belongs together is one statement. Composes; the session is locked.
 */
export async function writeSeats(tx: Transaction, toWrite: SeatsToWrite): Promise<SeatsTaken["status"] | "waiting"> {
  const { session, token, answers, waits, now } = toWrite;
  const { seats, purchaseOrderNumber } = answers;
  const [id, recipientId, reference] = [randomUUID(), randomUUID(), mintReference()];
  await writePerson(tx, recipientId, answers, now);
  const party = { reference, token, recipientId, seats, purchaseOrderNumber };
  const taken = waits ? null : await orderSeats(tx, session, party, now);
  const status = taken?.status ?? "waiting";
  const noted = historyInsert([{ subject: "seats", subjectId: id, event: `seats_${status}`, by: "customer" }]);
  const news = status === "held" ? [] : [newsOf({ id, recipientId, sequence: 0, trainingSession: session }, status)];
  await tx.$executeRaw`
    WITH noted AS (${noted}), told AS (${emailInsert(news)})
    INSERT INTO seat_booking (id, reference, token, training_session_id, seats, recipient_id, purchase_order_number,
                              booked_at, status, order_id, kept_until, waiting_since, confirmed_at)
    VALUES (${id}::uuid, ${reference}, ${token}, ${session.id}::uuid, ${seats}, ${recipientId}::uuid,
            ${purchaseOrderNumber}, ${now}, ${status}::seat_booking_status, ${taken?.orderId ?? null}::uuid,
            ${taken?.keptUntil ?? null}, ${waits ? now : null}, ${taken?.confirmedAt ?? null})`;
  return status;
}

async function writePerson(tx: Transaction, id: string, answers: SeatsAnswers, at: Date): Promise<void> {
  const { name, email, organisationName, accessNeeds } = answers;
  const person = sealedPerson(id, { contactName: name, email, organisationName });
  await tx.recipient.createMany({ data: person });
  if (accessNeeds === null) return;
  const sealed = sealWords(person, accessNeeds);
  const row = { recipientId: id, direction: "from_customer" as const, purpose: "access_needs", sealed, at };
  await tx.recipientMessage.createMany({ data: row });
}
