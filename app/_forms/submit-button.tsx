"use client";

import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";

type SubmitButtonProps = {
  children: ReactNode;
  /** Said in the button while the form is on its way. */
  pendingLabel?: string;
  variant?: "primary" | "secondary" | "quiet" | "danger";
  /** Sent with the form when this button was pressed, where a form has several. */
  name?: string;
  value?: string;
  /** Words for those who cannot see what stands around it: "Release AG-7K3F-9Q2M". */
  "aria-label"?: string;
};

/** Sends its form. While that is under way it says so and ignores further presses; it is never disabled. */
export function SubmitButton({ children, pendingLabel = "Sending…", variant = "primary", ...rest }: SubmitButtonProps) {
  const { pending, data } = useFormStatus();
  const isMine = pending && (rest.name === undefined || data?.get(rest.name) === rest.value);

  function ignoreWhilePending(event: MouseEvent) {
    if (pending) event.preventDefault();
  }

  return (
    <button
      {...rest}
      type="submit"
      className="button"
      data-variant={variant}
      aria-disabled={pending || undefined}
      aria-busy={isMine || undefined}
      onClick={ignoreWhilePending}
    >
      {isMine ? pendingLabel : children}
    </button>
  );
}
