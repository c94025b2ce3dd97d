import { AsTyped } from "#app/_components/as-typed.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import type { Said } from "#use-cases/people/words.ts";

/** What the booker wrote to us, newest first. */
export function WhatWasSaid({ messages }: { messages: readonly Said[] }) {
  return (
    <>
      <h2>What the booker wrote</h2>
      {messages.map(({ id, body, at }) => (
        <figure key={id}>
          <blockquote>
            <AsTyped>{body}</AsTyped>
          </blockquote>
          <figcaption className="work-minor">{whenText(at, "short_with_time")}</figcaption>
        </figure>
      ))}
    </>
  );
}
