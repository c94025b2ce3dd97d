import { Notice } from "#app/_components/notice.tsx";
import { WhenText } from "#app/_components/when-text.tsx";
import { formatPence } from "#domain/money.ts";
import type { LastLook } from "#use-cases/money/read-stripe-ledger.ts";

/** When Stripe was last looked at, and whether what it told comes to its balance. */
export function LastLookNotice({ look }: { look: LastLook | null }) {
  if (look === null)
    return (
      <Notice tone="warning" title="Stripe was not looked at yet.">
        <p>Nothing of what moved there is known. It is looked at every 15 minutes.</p>
      </Notice>
    );
  const { balancePence, sumPence, lookedAt } = look;
  const when = <WhenText at={lookedAt} style="date_and_time" />;
  if (balancePence === sumPence)
    return (
      <p>
        Stripe was last looked at on {when}. Its balance was {formatPence(balancePence)}, and everything that moved
        there comes to the same.
      </p>
    );
  return (
    <Notice tone="warning" title="Stripe’s balance is not what its movements come to.">
      <p>
        On {when} it was {formatPence(balancePence)}, and they came to {formatPence(sumPence)}: a difference of{" "}
        {formatPence(Math.abs(balancePence - sumPence))}. Look again; if it stays, ask Stripe.
      </p>
    </Notice>
  );
}
