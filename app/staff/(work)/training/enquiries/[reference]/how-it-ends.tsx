import { isOver } from "#domain/training/enquiry-life.ts";
import type { TrainingEnquiryInDetail } from "#use-cases/training/enquiry-queries.ts";
import { DeclineForm } from "./enquiry-forms.tsx";

type HowItEndsProps = { enquiry: Pick<TrainingEnquiryInDetail, "reference" | "status" | "proposals" | "recipient"> };

/** How an enquiry comes off the board: who is told what, what becomes of an offer, and how it comes back. */
export function HowItEnds({ enquiry: { reference, status, proposals, recipient } }: HowItEndsProps) {
  if (isOver(status))
    return (
      <p className="work-minor">
        “Open again” puts it back on the board, with your name on it. The customer is not told.
      </p>
    );
  const isOffered = proposals.some((proposal) => proposal.status === "sent");
  return (
    <>
      <h2>If nothing more comes of it</h2>
      <p>
        “Close” takes it off the board, and the customer is not told.{" "}
        {isOffered && "They can still accept what was proposed. "}
        {status === "booked" && "What is booked stays booked. "}
        “Open again” brings it back.
      </p>
      {status !== "booked" && (
        <details className="work-fold">
          <summary>Decline it</summary>
          <DeclineForm reference={reference} hasEmail={recipient.email !== null} isOffered={isOffered} />
        </details>
      )}
    </>
  );
}
