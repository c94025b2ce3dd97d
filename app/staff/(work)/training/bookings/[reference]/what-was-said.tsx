import { whenText } from "#app/_components/when-text.tsx";
import type { SaidOfBooking } from "#use-cases/training/booking-queries.ts";

/** What the booker wrote to us, newest first. */
export function WhatWasSaid({ messages }: { messages: readonly SaidOfBooking[] }) {
  return (
    <>
      <h2>What the booker wrote</h2>
      {messages.map(({ id, body, at }) => (
        <figure key={id}>
          <blockquote style={{ whiteSpace: "pre-line" }}>{body}</blockquote>
          <figcaption className="work-minor">{whenText(at, "short_with_time")}</figcaption>
        </figure>
      ))}
    </>
  );
}
