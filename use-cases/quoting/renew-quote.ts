import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { lockQuote } from "./lock-quote.ts";
import { writeDraft } from "./write-draft.ts";

/**
 * Begins a new version of a quote, as the last one was. The one that stands does so until the new one is sent. Refuses
 * `not_allowed`; `no_such_quote`; `accepted`; and `is_draft` where one is being written already.
 */
export async function renewQuote(
  reference: string,
  by: StaffMember,
): Promise<Result<null, "not_allowed" | "no_such_quote" | "accepted" | "is_draft">> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const versions = await lockQuote(tx, reference);
    const [last] = versions;
    if (last === undefined) return refuse("no_such_quote");
    if (last.status === "draft") return refuse("is_draft");
    if (last.status === "accepted") return refuse("accepted");
    const lines = await tx.quoteLine.findMany({
      where: { quoteId: last.id },
      orderBy: { position: "asc" },
      select: { kind: true, publicationId: true, copies: true, unitPricePence: true, vatTreatment: true },
    });
    const number = Math.max(...versions.map((each) => each.number)) + 1;
    const { recipientId, enquiryId, note, daysOpen } = last;
    await writeDraft(tx, { reference, number, recipientId, enquiryId, terms: { lines, note, daysOpen } }, by);
    return succeed(null);
  });
}
