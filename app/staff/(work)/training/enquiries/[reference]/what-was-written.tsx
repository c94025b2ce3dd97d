import { whenText } from "#app/_components/when-text.tsx";
import type { TrainingEnquiryInDetail } from "#use-cases/training/enquiry-queries.ts";

type Message = TrainingEnquiryInDetail["recipient"]["messages"][number];

const PURPOSES: Record<string, string> = {
  enquiry: "What they would like",
  access_needs: "What people need to take part",
  note: "Note",
  enquiry_declined: "Why it was declined",
  proposal_declined: "Why they declined the proposal",
};

/** All that was written about an enquiry, by either side, oldest first. */
export function WhatWasWritten({ messages }: { messages: readonly Message[] }) {
  if (messages.length === 0) return <p className="work-minor">Nothing is written here.</p>;
  return messages.map(({ id, direction, purpose, body, at, staffMember }) => (
    <div key={id}>
      <p className="work-minor">
        {PURPOSES[purpose] ?? "Message"},{" "}
        {direction === "from_staff" ? `by ${staffMember?.name ?? "a colleague"}` : "by the customer"},{" "}
        {whenText(at, "short_with_time")}
      </p>
      <p className="work-said">{body}</p>
    </div>
  ));
}
