"use client";

import { useState, useSyncExternalStore } from "react";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { sendLinkAction } from "./money-actions.ts";

/** The link to the page on which the customer pays: to be copied, or sent once more. */
export function PaymentLink({ reference, link }: { reference: string; link: string }) {
  return (
    <>
      <h2>Payment link</h2>
      <form action={sendLinkAction} className="work-form">
        <input type="hidden" name="reference" value={reference} />
        <TextField
          name="link"
          label="Where the customer pays"
          hint="Give it to nobody else."
          defaultValue={link}
          readOnly
        />
        <CopyButton text={link} />
        <SubmitButton variant="secondary" pendingLabel="Sending…">
          Send the link again
        </SubmitButton>
      </form>
    </>
  );
}

/** Only where a script runs; without one the link is chosen and copied by hand. */
function CopyButton({ text }: { text: string }) {
  const isLive = useSyncExternalStore(subscribeToNothing, yes, no);
  const [said, setSaid] = useState("Copy the link");
  if (!isLive) return null;
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied");
    } catch {
      setSaid("Copy it by hand, please");
    }
  }
  return (
    <button type="button" className="button" data-variant="quiet" onClick={copy} aria-live="polite">
      {said}
    </button>
  );
}

const subscribeToNothing = () => () => undefined;
const yes = () => true;
const no = () => false;
