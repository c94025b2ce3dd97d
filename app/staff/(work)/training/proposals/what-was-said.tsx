import { whenText } from "#app/_components/when-text.tsx";

/** What the customer wrote: the question, and what they want changed. */
export function WhatWasSaid({ messages }: { messages: readonly { id: string; body: string; at: Date }[] }) {
  return messages.map(({ id, body, at }) => (
    <div key={id}>
      <p className="work-minor">They wrote on {whenText(at, "short_with_time")}:</p>
      <p className="work-said">{body}</p>
    </div>
  ));
}
