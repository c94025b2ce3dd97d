"use client";

import { useEffect } from "react";

/**
 * Takes what a scanner types while nothing has the focus to the field that waits for it. The focus itself stays where it
 * is until then: a tablet shows no keyboard, and a screen reader begins with the heading.
 */
export function ScanTarget({ selector }: { selector: string }) {
  useEffect(() => {
    function catchKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) {
      const active = document.activeElement;
      const isFree = active === null || active === document.body || active instanceof HTMLButtonElement;
      if (!isFree || altKey || ctrlKey || metaKey || !/^[\p{L}\p{N}]$/u.test(key)) return;
      // The key itself is typed after this, into whatever has the focus by then.
      const found = document.querySelector(selector);
      if (found instanceof HTMLElement) found.focus();
    }
    document.addEventListener("keydown", catchKey);
    return () => document.removeEventListener("keydown", catchKey);
  }, [selector]);
  return null;
}
