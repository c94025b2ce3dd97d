import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { enquiryAction } from "./actions.ts";

type MoveButtonProps = {
  intent: "answer" | "close" | "reopen";
  reference: string;
  /** The tab to come back to. */
  show: string;
  /** Who answers as far as the page knows: an id, or nothing. */
  seenWith?: string | null;
  label: string;
};

/** One press moves one enquiry on. */
export function MoveButton({ intent, reference, show, seenWith, label }: MoveButtonProps) {
  const hidden = { intent, reference, show, seenWith: seenWith ?? "" };
  return (
    <form action={enquiryAction}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="secondary" pendingLabel="Saving…" aria-label={`${label}: ${reference}`}>
        {label}
      </SubmitButton>
    </form>
  );
}
