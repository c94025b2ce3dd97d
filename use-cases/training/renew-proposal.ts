import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { lockProposal } from "./lock-proposal.ts";
import { termsOf } from "./proposal-terms-of.ts";
import { writeProposal } from "./write-proposal.ts";

/**
 * Begins a new version of a proposal, as the last one was. The one that stands does so until the new one is sent. Refuses
 * `not_allowed`; `no_such_proposal`; `accepted`; and `is_draft` where one is being written already.
 */
export async function renewProposal(
  reference: string,
  by: StaffMember,
): Promise<Result<null, "not_allowed" | "no_such_proposal" | "accepted" | "is_draft">> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const versions = await lockProposal(tx, reference);
    const [last] = versions;
    if (last === undefined) return refuse("no_such_proposal");
    if (last.status === "draft") return refuse("is_draft");
    if (last.status === "accepted") return refuse("accepted");
    const number = Math.max(...versions.map((each) => each.number)) + 1;
    const { recipientId, enquiryId } = last;
    await writeProposal(tx, { reference, number, recipientId, enquiryId, terms: await termsOf(tx, last.id) }, by);
    return succeed(null);
  });
}
