import { withClient } from "#scripts/database/own-database.ts";

/** Makes it so that an order was accepted so many hours earlier: what its page says depends on how long it has waited. */
export async function acceptedHoursAgo(reference: string, hours: number): Promise<void> {
  await change(`UPDATE "order" SET accepted_at = accepted_at - make_interval(hours => $2) WHERE reference = $1`, [
    reference,
    hours,
  ]);
}

/** Makes it so that a colleague has left a claimed parcel alone for so many hours. */
export async function leftAloneForHours(code: string, hours: number): Promise<void> {
  await change("UPDATE consignment SET claimed_at = claimed_at - make_interval(hours => $2) WHERE code = $1", [
    code,
    hours,
  ]);
}

/** Makes it so that a parcel has waited for so many days. */
export async function waitsForDays(code: string, days: number): Promise<void> {
  await change("UPDATE consignment SET waiting_since = waiting_since - make_interval(days => $2) WHERE code = $1", [
    code,
    days,
  ]);
}

/** Makes it so that the invoice of an order is due in so many days, and that the shop looks at what is due. */
export async function dueInDays(reference: string, days: number): Promise<void> {
  await change(
    `UPDATE invoice SET due_at = now() + make_interval(days => $2)
      WHERE order_id = (SELECT id FROM "order" WHERE reference = $1) AND status = 'open'`,
    [reference, days],
  );
  await change("INSERT INTO pgboss.job (name, data) VALUES ($1, '{}')", ["remind_of_invoices"]);
}

/** Makes it so that a booking was made, and its training is, so many days earlier. */
export async function bookedDaysEarlier(reference: string, days: number): Promise<void> {
  await change(
    `WITH b AS (UPDATE booking SET booked_at = booked_at - make_interval(days => $2),
                       guides_needed_by = guides_needed_by - $2::int
                 WHERE reference = $1 RETURNING training_session_id)
     UPDATE training_session t SET starts_at = starts_at - make_interval(days => $2), ends_at = ends_at - make_interval(days => $2)
       FROM b WHERE t.id = b.training_session_id`,
    [reference, days],
  );
}

/** Makes it so that the training of a booking began so many hours ago. */
export async function trainingBegan(reference: string, hoursAgo: number): Promise<void> {
  await change(
    `UPDATE training_session t SET starts_at = now() - make_interval(hours => $2),
            ends_at = now() - make_interval(hours => $2) + (ends_at - starts_at)
       FROM booking b WHERE b.training_session_id = t.id AND b.reference = $1`,
    [reference, hoursAgo],
  );
}

/** Lets the shop do now what it does by the clock. */
export async function lookNow(job: "queue_guides" | "remind_of_bookings"): Promise<void> {
  await change("INSERT INTO pgboss.job (name, data) VALUES ($1, '{}')", [job]);
}

async function change(sql: string, values: readonly unknown[]): Promise<void> {
  const { rowCount } = await withClient(process.env.DATABASE_URL ?? "", (client) => client.query(sql, [...values]));
  if (rowCount !== 1) throw new Error(`nothing to change for ${values[0]}`);
}
