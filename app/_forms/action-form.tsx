"use client";

import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { ErrorSummary } from "./error-summary.tsx";
import { blankForm } from "./form-state.ts";
import { whyNotSent } from "./not-sent.ts";

type ActionFormProps = {
  /** Leads elsewhere, or changes the page. */
  action: (form: FormData) => Promise<void>;
  className?: string | undefined;
  children: ReactNode;
};

/** A form whose action gives nothing back. Without a connection, or when the shop fails, it stays as it is, and says so above. */
export function ActionForm({ action, className, children }: ActionFormProps) {
  const [state, setState] = useState(blankForm);
  const isUnsent = useRef(false);

  async function send(form: FormData) {
    const wasOnline = navigator.onLine;
    isUnsent.current = false;
    try {
      await action(form);
      setState(blankForm);
    } catch (thrown) {
      const message = whyNotSent(thrown, wasOnline);
      isUnsent.current = true;
      setState({ ...blankForm, message });
    }
  }

  /** React empties a form once its action is through. */
  function keepWhatWasChosen(event: FormEvent) {
    if (isUnsent.current) event.preventDefault();
  }

  // On the server it has to be the action itself: only that can be sent by a form without scripts.
  const isInBrowser = typeof window !== "undefined";
  return (
    <form action={isInBrowser ? send : action} className={className} onReset={keepWhatWasChosen}>
      <ErrorSummary state={state} />
      {children}
    </form>
  );
}
