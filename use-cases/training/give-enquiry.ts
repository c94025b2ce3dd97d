import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { isOver } from "#domain/training/enquiry-life.ts";
import { record } from "#use-cases/history/record.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import { lockEnquiry } from "./lock-enquiry.ts";

/** `to`: who shall look after it. `seenWith`: whom the page showed as the one who does; both ids, the latter empty for nobody. */
export type Giving = { reference: string; to: string; seenWith: string };
export type GiveRefusal = "not_allowed" | "not_open" | "taken" | "no_such_colleague";

/**
 * Gives an enquiry about training to a colleague, who is told by email, or to whoever asks: a new one is in conversation then. Refuses `not_allowed`;
 * `not_open`; `taken` where another colleague was faster; `no_such_colleague` for one who may not manage training.
 */
export async function giveEnquiry(giving: Giving, by: StaffMember): Promise<Result<null, GiveRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  const { reference, to, seenWith } = giving;
  return inTransaction(async (tx) => {
    const enquiry = await lockEnquiry(tx, reference);
    if (!enquiry || isOver(enquiry.status)) return refuse("not_open");
    if ((enquiry.handledById ?? "") !== seenWith) return refuse("taken");
    const colleague = isId(to) ? await tx.staffMember.findUnique({ where: { id: to } }) : null;
    if (!colleague || colleague.disabledAt !== null || !may(colleague, "manage_training"))
      return refuse("no_such_colleague");
    const status = enquiry.status === "new" ? "in_conversation" : enquiry.status;
    await tx.enquiry.update({
      where: { id: enquiry.id },
      data: { status, handledById: colleague.id, handledSince: new Date(), version: { increment: 1 } },
    });
    const of = { subject: "enquiry", subjectId: enquiry.id, by } as const;
    if (colleague.id === by.id) await record(tx, { ...of, event: "enquiry_answered" });
    else {
      await record(tx, { ...of, event: "enquiry_handed", details: { to: colleague.name } });
      await tellColleague(tx, { reference, version: enquiry.version }, colleague.id);
    }
    return succeed(null);
  });
}

function tellColleague(tx: Transaction, { reference, version }: { reference: string; version: number }, to: string) {
  return queueEmail(tx, {
    kind: "staff_needs_you",
    dedupeKey: `enquiry_handed:${reference}:${version}:${to}`,
    staffMemberId: to,
    data: { what: "enquiry_handed", path: `/staff/training/enquiries/${reference}` },
  });
}
