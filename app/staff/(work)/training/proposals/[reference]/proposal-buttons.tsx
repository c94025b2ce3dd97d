import { SubmitButton } from "#app/_forms/submit-button.tsx";
import type { Proposal } from "#use-cases/training/proposal-queries.ts";
import { proposalAction } from "./actions.ts";

/** What can be done with a proposal as it stands. */
export function ProposalButtons({
  proposal,
}: {
  proposal: Pick<Proposal, "reference" | "version" | "number" | "status">;
}) {
  const { reference, version, number, status } = proposal;
  const isDraft = status === "draft";
  return (
    <form action={proposalAction} className="actions">
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="seen" value={version} />
      <input type="hidden" name="number" value={number} />
      {isDraft && (
        <SubmitButton name="intent" value="send" pendingLabel="Sending…">
          Send it by email
        </SubmitButton>
      )}
      {!isDraft && status !== "accepted" && (
        <SubmitButton variant="secondary" name="intent" value="renew" pendingLabel="Copying…">
          Make a new version
        </SubmitButton>
      )}
      {(isDraft || status === "sent") && (
        <SubmitButton variant="danger" name="intent" value="withdraw" pendingLabel="Withdrawing…">
          {isDraft ? "Throw the draft away" : "Withdraw it"}
        </SubmitButton>
      )}
    </form>
  );
}
