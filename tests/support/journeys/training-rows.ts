import { randomBytes, randomUUID } from "node:crypto";
import { mintReference, mintToken } from "#adapters/crypto/mint.ts";
import { sealedPerson } from "#adapters/sealing/sealed-person.ts";
import { sealWords } from "#adapters/sealing/sealed-words.ts";
import { withClient } from "#scripts/database/own-database.ts";

/** A trainer whom nothing else in the shop asks for. Gives the name. */
export async function newTrainer(): Promise<string> {
  const name = `Kit Larsen-${randomBytes(3).toString("hex")}`;
  await write("INSERT INTO trainer (name, email, calendar_token) VALUES ($1, $2, $3)", [
    name,
    `${randomUUID()}@trainers.example`,
    mintToken(),
  ]);
  return name;
}

/** An enquiry of Alex Okafor's: online, 12 people, 12 guides, on a day of theirs. Gives the reference. */
export async function trainingEnquiry(email: string, day: string): Promise<string> {
  const [reference, recipientId] = [mintReference(), randomUUID()];
  const alex = { organisationName: "Riverside Recovery Service", contactName: "Alex Okafor", email };
  const person = sealedPerson(recipientId, alex);
  const question = sealWords(person, "Could you train our team?");
  await write(
    `WITH person AS (INSERT INTO recipient (id, sealed, wrapped_key, search) VALUES ($2::uuid, $4, $5, $6)),
          question AS (INSERT INTO recipient_message (recipient_id, direction, purpose, sealed)
                       VALUES ($2::uuid, 'from_customer', 'enquiry', $7))
     INSERT INTO enquiry (reference, about, status, recipient_id, format, group_size, guide_copies, preferred_dates)
     VALUES ($1, 'training', 'new', $2::uuid, 'online', 12, 12, ARRAY[$3::date])`,
    [reference, recipientId, day, person.sealed, person.wrappedKey, person.search, question],
  );
  return reference;
}

/** The trainer is off all that day. */
export async function offOn(trainer: string, day: string): Promise<void> {
  await write(
    `INSERT INTO trainer_time (trainer_id, starts_at, ends_at)
     SELECT id, $2::date, $2::date + 1 FROM trainer WHERE name = $1`,
    [trainer, day],
  );
}

/** Gives a trainer all their time off back. */
export async function offNever(trainer: string): Promise<void> {
  await write(
    "DELETE FROM trainer_time WHERE training_session_id IS NULL AND trainer_id = (SELECT id FROM trainer WHERE name = $1)",
    [trainer],
  );
}

/** The email address of a trainer. */
export async function emailOfTrainer(trainer: string): Promise<string> {
  const { rows } = await ask("SELECT email FROM trainer WHERE name = $1", [trainer]);
  return String(rows[0]?.email);
}

/** Makes it so that a booking was made a month earlier and its day begins in so many days, and that the shop looks who is to be reminded. */
export async function beginsInDays(reference: string, days: number): Promise<void> {
  await write(
    `WITH booked AS (UPDATE booking SET booked_at = booked_at - interval '30 days' WHERE reference = $1 RETURNING training_session_id),
          moved AS (SELECT id, now() + make_interval(secs => $2::float8 * 86400) - starts_at AS by
                      FROM training_session WHERE id = (SELECT training_session_id FROM booked)),
          times AS (UPDATE trainer_time t SET starts_at = t.starts_at + m.by, ends_at = t.ends_at + m.by
                      FROM moved m WHERE t.training_session_id = m.id)
     UPDATE training_session t SET starts_at = t.starts_at + m.by, ends_at = t.ends_at + m.by FROM moved m WHERE t.id = m.id`,
    [reference, days],
  );
  await work("remind_of_bookings");
}

/** Does now what the shop does by the clock. */
export async function work(job: "remind_of_bookings" | "queue_guides"): Promise<void> {
  await write("INSERT INTO pgboss.job (name, data) VALUES ($1, '{}')", [job]);
}

async function write(sql: string, values: readonly unknown[]): Promise<void> {
  await ask(sql, values);
}

function ask(sql: string, values: readonly unknown[]) {
  return withClient(process.env.DATABASE_URL ?? "", (client) =>
    client.query<Record<string, unknown>>(sql, [...values]),
  );
}

/** An open session online on a day, at a price in pence. Gives its address. */
export async function openSession(title: string, day: string, pence: number): Promise<string> {
  const slug = `open-day-${randomUUID()}`;
  await write(
    `INSERT INTO training_session (kind, slug, status, title, format, starts_at, ends_at, capacity, seat_price_pence, feedback_token)
     SELECT 'open', $1, 'planned', $2, 'online', $3::date + time '10:00', $3::date + time '13:00', 9, $4::int, $5`,
    [slug, title, day, pence, mintToken()],
  );
  return `/training/sessions/${slug}`;
}

/** Lets the time run out that the seats behind a secret link are kept for, and the shop look at what ran out. */
export async function timeOfSeatsIsOver(link: string): Promise<void> {
  const token = new URL(link).pathname.split("/").at(-1);
  await write(
    "UPDATE seat_booking SET kept_until = now() - interval '1 second' WHERE token = $1 AND kept_until > now()",
    [token],
  );
  await write("INSERT INTO pgboss.job (name, data) VALUES ($1, '{}')", ["lapse_seats"]);
}
