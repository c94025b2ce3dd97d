import { withClient } from "#scripts/database/own-database.ts";

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

async function change(sql: string, values: readonly unknown[]): Promise<void> {
  const { rowCount } = await withClient(process.env.DATABASE_URL ?? "", (client) => client.query(sql, [...values]));
  if (rowCount !== 1) throw new Error(`nothing to change for ${values[0]}`);
}
