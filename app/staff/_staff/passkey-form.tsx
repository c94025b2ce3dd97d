"use client";

import { type FormEvent, type ReactNode, startTransition, useState } from "react";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm, type FormState } from "#app/_forms/form-state.ts";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { useHasPasskeys } from "./has-passkeys.ts";

type PasskeyFormProps = {
  /** Asks the device, and gives what it answers; null when nothing could be asked any more. */
  ask: () => Promise<object | null>;
  /** Takes the answer, as `passkey`, with the other fields of the form. */
  action: (state: FormState, form: FormData) => Promise<FormState>;
  label: string;
  pendingLabel: string;
  variant?: "primary" | "secondary";
  /** Fields, and what was said about them. */
  children?: (state: FormState) => ReactNode;
};

/** A form whose button asks the device for a passkey before it is sent. Only where the browser knows passkeys. */
export function PasskeyForm({ ask, action, label, pendingLabel, variant = "primary", children }: PasskeyFormProps) {
  const [state, send, isSending] = useFormAction(action, blankForm);
  const [asking, setAsking] = useState<"no" | "yes" | FormState>("no");
  const hasPasskeys = useHasPasskeys();
  if (!hasPasskeys) return null;
  const isBusy = isSending || asking === "yes";
  const shown = typeof asking === "object" ? asking : state;

  async function askFirst(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = new FormData(event.currentTarget);
    setAsking("yes");
    const answer = await ask().catch((error: unknown) => nameOf(error));
    if (typeof answer === "string" || answer === null) {
      setAsking({ values: valuesOf(form), errors: {}, message: (answer && SAID[answer]) || NOT_ASKED });
      return;
    }
    form.set("passkey", JSON.stringify(answer));
    setAsking("no");
    startTransition(() => send(form));
  }

  return (
    <form onSubmit={askFirst} className="work-form" noValidate>
      <ErrorSummary state={shown} />
      {children?.(shown)}
      <button type="submit" className="button" data-variant={variant} aria-disabled={isBusy || undefined}>
        {isBusy ? pendingLabel : label}
      </button>
    </form>
  );
}

/** By the names of the browser's own errors. */
const SAID: Record<string, string> = {
  NotAllowedError: "Nothing was done: your device did not give a passkey, or it took too long.",
  InvalidStateError: "This device has a passkey of yours already.",
  SecurityError: "Passkeys cannot be used at this address.",
};
const NOT_ASKED = "Your device could not be asked. Reload the page, and try again.";

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "";
}

function valuesOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}
