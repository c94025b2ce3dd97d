"use client";

import { useEffect } from "react";

/** Puts the focus where a scanner types, on a machine with a mouse: on a tablet a keyboard would come up over the page. */
export function FocusFirst({ selector }: { selector: string }) {
  useEffect(() => {
    const found = window.matchMedia("(pointer: fine)").matches ? document.querySelector(selector) : null;
    if (found instanceof HTMLElement) found.focus({ preventScroll: true });
  }, [selector]);
  return null;
}
