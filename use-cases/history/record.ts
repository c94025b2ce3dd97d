import type { Prisma, Transaction } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";

/** What a history entry is about. */
export type HistorySubject = "order" | "request" | "enquiry" | "consignment" | "publication" | "staff";

/** Something that happened, in the past tense. `details` hold counts, pence, references and staff's reasons: nothing of a customer. */
export type Happening = {
  subject: HistorySubject;
  subjectId: string;
  event: string;
  by: StaffMember | "customer" | "system" | "payments";
  details?: Prisma.InputJsonObject;
};

/** Adds to the append-only history, in one statement. */
export async function record(tx: Transaction, ...happenings: Happening[]): Promise<void> {
  await tx.historyEntry.createMany({
    data: happenings.map(({ subject, subjectId, event, by, details }) => ({
      subject,
      subjectId,
      event,
      actor: typeof by === "string" ? by : "staff",
      ...(typeof by === "string" ? {} : { staffMemberId: by.id }),
      ...(details ? { details } : {}),
    })),
  });
}
