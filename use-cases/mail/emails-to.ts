import { database, Prisma } from "#adapters/database/client.ts";
import { EMAIL, type EmailRow, emailRow, type FoundEmail } from "./email-row.ts";
import { STANDING } from "./standing.ts";

/** What was written to one person, oldest first: at most the latest 200. */
export async function emailsTo(recipientId: string): Promise<EmailRow[]> {
  const found = await emails(
    Prisma.sql`e.recipient_id = ${recipientId}::uuid ORDER BY e.created_at DESC, e.id DESC LIMIT 200`,
  );
  const now = new Date();
  return found.map((row) => emailRow(row, now)).reverse();
}

/** One email that was sent; undefined for an id of none. */
export async function emailThatWent(id: string): Promise<FoundEmail | undefined> {
  const [email] = await emails(Prisma.sql`e.id = ${id}::uuid AND e.status = 'sent'`);
  return email;
}

function emails(which: Prisma.Sql): Promise<FoundEmail[]> {
  return database().$queryRaw<FoundEmail[]>`SELECT ${EMAIL} FROM outbox_email e ${STANDING} WHERE ${which}`;
}
