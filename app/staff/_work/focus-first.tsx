"use client";

import { useEffect } from "react";

type FocusFirstProps = {
  selector: string;
  /** Another one each time the page is made, so that the focus comes back after every press of a button. */
  turn: number;
};

/**
 * Puts the focus where a scanner types, unless it is somewhere already that matters more, and only on a machine with a
 * mouse: on a tablet a keyboard would come up over the page.
 */
export function FocusFirst({ selector, turn }: FocusFirstProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is what makes it run again.
  useEffect(() => {
    const active = document.activeElement;
    const isFree = active === null || active === document.body || active instanceof HTMLButtonElement;
    if (!isFree || !window.matchMedia("(pointer: fine)").matches) return;
    const found = document.querySelector(selector);
    if (found instanceof HTMLElement) found.focus({ preventScroll: true });
  }, [selector, turn]);
  return null;
}
