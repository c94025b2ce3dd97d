"use client";

import { useEffect } from "react";

/**
 * Takes what a scanner types while nothing has the focus to the field that waits for it. The focus itself stays where it
 * is until then: a tablet shows no keyboard, and a screen reader begins with the heading.
 */
export function ScanTarget({ selector }: { selector: string }) {
  useEffect(() => {
    function catchKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) {
      if (isTypedInto(document.activeElement) || altKey || ctrlKey || metaKey || !/^[\p{L}\p{N}]$/u.test(key)) return;
      // The key itself is typed after this, into whatever has the focus by then.
      const found = document.querySelector(selector);
      if (found instanceof HTMLElement) found.focus();
    }
    document.addEventListener("keydown", catchKey);
    return () => document.removeEventListener("keydown", catchKey);
  }, [selector]);
  return null;
}

/** Fields keep what is typed into them; a tick, a button or the page that was tapped last does nothing with letters. */
function isTypedInto(active: Element | null): boolean {
  if (active instanceof HTMLInputElement) return !/^(radio|checkbox|submit|button)$/.test(active.type);
  return active instanceof HTMLTextAreaElement || active instanceof HTMLSelectElement;
}
