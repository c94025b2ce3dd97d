import { inTransaction } from "#adapters/database/transaction.ts";
import type { Unanswered } from "./ask-stripe.ts";
import type { MendKind } from "./open-kinds.ts";

/** Something that was another at Stripe than here, or could not be compared. */
export type Finding = { kind: MendKind; orderId: string | null; outcome: "mended" | Unanswered };

/** What came of some of those that were looked at. */
export type Step = {
  looked: number;
  unasked: number;
  unmended: number;
  findings: readonly Finding[];
};

export type Progress = (step: Step) => Promise<void>;

/** Another has taken over: this comparison is to end, and say nothing more. */
export class TakenOver extends Error {
  override name = "TakenOver";
}

/** Writes down how far a comparison came, and that it is still at work. Throws `TakenOver` when it was ended meanwhile. */
export function progressOf(reconciliationId: string): Progress {
  return ({ looked, unasked, unmended, findings }) =>
    inTransaction(async (tx) => {
      const changed = await tx.$executeRaw`
        UPDATE reconciliation SET looked = looked + ${looked}, unasked = unasked + ${unasked},
               unmended = unmended + ${unmended}, beat_at = now()
         WHERE id = ${reconciliationId}::uuid AND ended_at IS NULL`;
      if (changed === 0) throw new TakenOver("another comparison goes on instead");
      await tx.reconciliationFinding.createMany({ data: findings.map((each) => ({ reconciliationId, ...each })) });
    });
}
