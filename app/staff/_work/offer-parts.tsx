import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { OfferStatusTag } from "./status-words.tsx";

/** A version of a quote or a proposal, as it stands. */
type Offer = {
  id: string;
  reference: string;
  version: number;
  number: number;
  status: Parameters<typeof OfferStatusTag>[0]["status"];
};

type OfferButtonsProps = { offer: Offer; action: (form: FormData) => Promise<void> };

/** What can be done with a quote or a proposal as it stands. */
export function OfferButtons({ offer, action }: OfferButtonsProps) {
  const { reference, version, number, status } = offer;
  const isDraft = status === "draft";
  return (
    <form action={action} className="actions">
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

export function OtherVersions({ versions }: { versions: readonly Offer[] }) {
  return (
    <>
      <h2>Other versions</h2>
      <ul>
        {versions.map(({ id, number, status }) => (
          <li key={id}>
            Version {number} <OfferStatusTag status={status} />
          </li>
        ))}
      </ul>
    </>
  );
}
