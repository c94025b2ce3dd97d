import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { approveAction } from "./actions.ts";
import type { ListPlace } from "./order-views.ts";

type ApproveButtonProps = {
  reference: string;
  /** The list to come back to; without it, the order's own page. */
  place?: ListPlace;
};

/** One press lets an order to be invoiced through to the packing table. */
export function ApproveButton({ reference, place }: ApproveButtonProps) {
  const hidden = place ? { ...place, reference } : { on: "order", reference };
  return (
    <form action={approveAction}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton pendingLabel="Approving…" aria-label={`Approve ${reference}`}>
        Approve
      </SubmitButton>
    </form>
  );
}
