import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";
import { cleanLine, shortened } from "#domain/forms/text.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import { dispatchEmailKey } from "./dispatch.ts";
import { lockOrigin, type ParcelOrigin } from "./lock-origin.ts";
import { sendAgain } from "./send-again.ts";
import { wantsNoEmail } from "./wants-no-email.ts";

export type NotArrived = {
  id: string;
  what: "returned" | "lost";
  next: "sent_again" | "address_asked" | "nothing";
  /** Of the copies that came back, how many of each title (by SKU) cannot go to anybody, and why. */
  spoilt: Readonly<Record<string, number>>;
  reason: string;
  /** Why it came back, as its label or the carrier says; may be left out. */
  whyBack?: string;
};
export type NotArrivedRefusal =
  | "not_allowed"
  | "no_such_parcel"
  | "not_sent"
  | "too_many_spoilt"
  | "no_reason"
  | "no_address";

type Line = { id: string; publicationId: string; copies: number; spoilt: number };

/**
 * Notes that a dispatched parcel came back, or is lost. What came back goes on the shelf, and from there what is spoilt is
 * written off, with a reason. If it is sent again, another parcel is made, and its order or request is open again; one
 * that waits for a better address is held until the customer gives it. They are told, unless they asked for no email.
 * Gives the code of the new parcel. Refuses `not_sent` for one that is not with the carrier or was noted already.
 */
export async function noteNotArrived(
  noted: NotArrived,
  by: StaffMember,
): Promise<Result<{ code: string | null }, NotArrivedRefusal>> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const origin = await lockOrigin(tx, noted.id);
    if (!origin) return refuse("no_such_parcel");
    const lines = await linesOf(tx, noted);
    if (lines === null) return refuse("too_many_spoilt");
    const reason = shortened(cleanLine(noted.reason), 200);
    if (reason === "" && lines.some(({ spoilt }) => spoilt > 0)) return refuse("no_reason");
    if (noted.next !== "nothing" && !(await hasAddress(tx, origin.recipientId))) return refuse("no_address");
    const code = await mark(tx, noted, by);
    if (code === null) return refuse("not_sent");
    if (noted.what === "returned") await takeBackCopies(tx, noted.id, lines, reason, by);
    const again = { id: noted.id, code, origin, asksAddress: noted.next === "address_asked" };
    const made = noted.next === "nothing" ? null : await sendAgain(tx, again, by);
    if (made === null && noted.next !== "nothing") throw new Error("no code is left for one more parcel");
    await tell(tx, noted, origin);
    return succeed({ code: made });
  });
}

async function linesOf(tx: Transaction, { id, what, spoilt }: NotArrived): Promise<Line[] | null> {
  const found = await tx.consignmentLine.findMany({
    where: { consignmentId: id },
    include: { publication: { select: { sku: true } } },
    orderBy: { publicationId: "asc" },
  });
  const skus = found.map(({ publication }) => publication.sku);
  if (Object.entries(spoilt).some(([sku, count]) => count > 0 && !skus.includes(sku))) return null;
  const lines = found.map(({ publication, ...line }) => ({
    ...line,
    spoilt: what === "lost" ? 0 : (spoilt[publication.sku] ?? 0),
  }));
  return lines.every((line) => line.spoilt >= 0 && line.spoilt <= line.copies) ? lines : null;
}

async function hasAddress(tx: Transaction, id: string): Promise<boolean> {
  const { addressLine1 } = await tx.recipient.findUniqueOrThrow({ where: { id }, select: { addressLine1: true } });
  return addressLine1 !== null;
}

/** What is given up as lost may still come back; what came back is done with. Null when it is neither with the carrier. */
async function mark(tx: Transaction, { id, what, whyBack = "" }: NotArrived, by: StaffMember): Promise<string | null> {
  const [marked] =
    what === "returned"
      ? await tx.$queryRaw<{ code: string }[]>`
          UPDATE consignment SET status = 'returned', returned_at = now(), version = version + 1
           WHERE id = ${id}::uuid AND status = 'dispatched' RETURNING code`
      : await tx.$queryRaw<{ code: string }[]>`
          UPDATE consignment SET lost_at = now(), version = version + 1
           WHERE id = ${id}::uuid AND status = 'dispatched' AND lost_at IS NULL RETURNING code`;
  if (!marked) return null;
  const why = what === "returned" ? shortened(cleanLine(whyBack), 200) : "";
  const details = why === "" ? {} : { details: { reason: why } };
  await record(tx, { subject: "consignment", subjectId: id, event: `consignment_${what}`, by, ...details });
  return marked.code;
}

async function takeBackCopies(
  tx: Transaction,
  parcelId: string,
  lines: readonly Line[],
  reason: string,
  by: StaffMember,
): Promise<void> {
  const spoilt = lines.filter((line) => line.spoilt > 0);
  const shared = (line: Line) => ({
    publicationId: line.publicationId,
    consignmentLineId: line.id,
    allocatedChange: 0,
    staffMemberId: by.id,
  });
  await tx.stockMovement.createMany({
    data: [
      ...lines.map((line) => ({ ...shared(line), kind: "return" as const, onHandChange: line.copies })),
      ...spoilt.map((line) => ({ ...shared(line), kind: "write_off" as const, onHandChange: -line.spoilt, reason })),
    ],
  });
  for (const { publicationId } of lines) await enqueue(tx, "allocate_waiting", { publicationId });
  if (spoilt.length === 0) return;
  const details = { copies: spoilt.reduce((sum, line) => sum + line.spoilt, 0), reason };
  await record(tx, { subject: "consignment", subjectId: parcelId, event: "copies_written_off", by, details });
}

async function tell(tx: Transaction, { id, what, next }: NotArrived, origin: ParcelOrigin): Promise<void> {
  if (await wantsNoEmail(tx, origin)) return;
  // Nobody is told that it is on its way after they were told that it is not.
  await tx.$executeRaw`
    DELETE FROM outbox_email
     WHERE dedupe_key = ${dispatchEmailKey(id)} AND status = 'queued' AND attempts = 0 AND next_try_at > now()`;
  const email = { kind: "parcel_not_arrived", dedupeKey: `parcel_not_arrived:${id}:${what}` } as const;
  await queueEmail(tx, { ...email, recipientId: origin.recipientId, data: { consignmentId: id, what, next } });
}
