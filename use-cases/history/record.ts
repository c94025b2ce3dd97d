import { Prisma, type Transaction } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";

/** What a history entry is about. */
export type HistorySubject =
  | "order"
  | "request"
  | "enquiry"
  | "quote"
  | "proposal"
  | "booking"
  | "training_session"
  | "seats"
  | "trainer"
  | "consignment"
  | "publication"
  | "organisation"
  | "privacy"
  | "staff";

/** Something that happened, in the past tense. `details` hold counts, pence, references and staff's reasons: nothing of a customer. */
export type Happening = {
  subject: HistorySubject;
  subjectId: string;
  event: string;
  by: StaffMember | "customer" | "system" | "payments";
  details?: Prisma.InputJsonObject;
};

/** Adds to the append-only history, in one statement, in the order given. */
export async function record(tx: Transaction, ...happenings: Happening[]): Promise<void> {
  await tx.$executeRaw(historyInsert(happenings));
}

/** The same as a part (`WITH … AS`) of a larger statement, done only if `when` (a condition in SQL) holds. */
export function historyInsert(happenings: readonly Happening[], when = Prisma.sql`true`): Prisma.Sql {
  const rows = happenings.map(({ by, ...what }) =>
    typeof by === "string" ? { ...what, actor: by } : { ...what, actor: "staff", staffMemberId: by.id },
  );
  return Prisma.sql`
    INSERT INTO history_entry (subject, subject_id, event, actor, staff_member_id, details)
    SELECT subject, "subjectId", event, actor, "staffMemberId", details
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(subject text, "subjectId" uuid, event text, actor actor, "staffMemberId" uuid, details jsonb)
     WHERE ${when}`;
}
