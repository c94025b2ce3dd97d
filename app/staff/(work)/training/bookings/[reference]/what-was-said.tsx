import { AsTyped } from "#app/_components/as-typed.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { mailtoAddress } from "#app/staff/_work/mailto.ts";
import type { Said } from "#use-cases/people/words.ts";
import type { BookingInDetail } from "#use-cases/training/booking-queries.ts";
import { answeredAction } from "./actions.ts";

type WhatWasSaidProps = { booking: BookingInDetail; messages: readonly Said[] };

/** What the booker wrote to us, newest first; while it waits, how it is answered, and the button that says it was. */
export function WhatWasSaid({ booking: { reference, askedAt, recipient }, messages }: WhatWasSaidProps) {
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
      {askedAt && (
        <Notice tone="info" title="It waits for an answer.">
          <p>
            Change the day below, or answer from your own email
            {recipient.email !== null && (
              <>
                : <a href={mailtoAddress(recipient.email, reference)}>{recipient.email}</a>
              </>
            )}
            . Then say so, and it leaves the home page.
          </p>
          <form action={answeredAction}>
            <input type="hidden" name="reference" value={reference} />
            <input type="hidden" name="seen" value={messages[0]?.id} />
            <SubmitButton variant="secondary">It is answered</SubmitButton>
          </form>
        </Notice>
      )}
    </>
  );
}
