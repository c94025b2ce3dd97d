"use client";

import { useEffect, useRef } from "react";
import type { FormState } from "./form-state.ts";

type ErrorSummaryProps = {
  state: FormState;
  /** Field names in the order of the page; errors of others follow. */
  order?: readonly string[];
};

/**
 * Says at the top of a form what has to be put right, each line a link to its field. Nothing when nothing is wrong. The
 * focus moves to it: by `autoFocus` on a page that came back without scripts, which may begin far above the form. The
 * tab's title begins with "Error:" as long as it is there, as `PageTitle` does without scripts.
 */
export function ErrorSummary({ state, order = [] }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(state.errors).sort(([a], [b]) => place(order, a) - place(order, b));
  const isWrong = entries.length > 0 || Boolean(state.message);

  // Each answer of the action is a new state: focus moves to the summary again after every failed try.
  useEffect(() => {
    if (state.message || Object.keys(state.errors).length > 0) box.current?.focus();
  }, [state]);

  useEffect(() => (isWrong ? markTitle() : undefined), [isWrong]);

  if (!isWrong) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: whoever sent the form waits for what became of it, and it may stand far down the page
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-summary-title" autoFocus>
      <h2 id="error-summary-title">{entries.length > 0 ? "Please check your answers" : "Please try again"}</h2>
      {state.message && <p>{state.message}</p>}
      {entries.length > 0 && (
        <ul>
          {entries.map(([name, error]) => (
            <li key={name}>{name === "form" ? error : <a href={`#${name}`}>{error}</a>}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function place(order: readonly string[], name: string): number {
  const found = order.indexOf(name);
  return found < 0 ? order.length : found;
}

/** Gives what takes the mark away again, unless another page has put its own title there. */
function markTitle(): (() => void) | undefined {
  const { title } = document;
  const marked = `Error: ${title}`;
  if (title.startsWith("Error: ")) return;
  document.title = marked;
  return () => {
    if (document.title === marked) document.title = title;
  };
}
