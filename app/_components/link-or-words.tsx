import type { ReactNode } from "react";

const ADDRESS = /^https:\/\/[^\s"'<>]+$/;

/** A place that staff wrote: an address of the web can be pressed, anything else is read. */
export function linkOrWords(text: string): ReactNode {
  return ADDRESS.test(text) ? (
    <a href={text} rel="noreferrer noopener">
      {text}
    </a>
  ) : (
    text
  );
}
