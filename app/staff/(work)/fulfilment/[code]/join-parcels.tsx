"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { copiesInWords } from "#domain/age.ts";
import type { ParcelToJoin } from "#use-cases/fulfilment/parcels-to-join.ts";
import { joinAction } from "./parting-actions.ts";

type JoinParcelsProps = { id: string; others: readonly ParcelToJoin[] };

/** Folded away: the parcels of the same order or request that can go out as one with this. */
export function JoinParcels({ id, others }: JoinParcelsProps) {
  const [state, action] = useFormAction(joinAction, blankForm);
  return (
    <details className="work-fold" open={state !== blankForm}>
      <summary>Join it with another parcel</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} />
        <input type="hidden" name="id" value={id} />
        <p>
          Both go to the same address. They become one parcel, with the code of the one that was there first; the other
          is cancelled.
        </p>
        {others.map((other) => (
          <SubmitButton key={other.id} name="withId" value={other.id} variant="secondary" pendingLabel="Joining…">
            Join with {other.code}, {copiesInWords(other.copies)}
          </SubmitButton>
        ))}
      </form>
    </details>
  );
}
