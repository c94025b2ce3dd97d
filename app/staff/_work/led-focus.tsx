"use client";

import { type ReactNode, useEffect, useRef } from "react";

type LedFocusProps = {
  children: ReactNode;
  /** Other words for another outcome: then the focus may come again. */
  words: string;
};

/**
 * Takes the focus to what is said, where the button that was pressed is gone from the page and nothing has it: whoever goes by
 * keyboard is not sent back to the top. A button or field that is still there keeps it.
 */
export function LedFocus({ children, words }: LedFocusProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are what makes it run again.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) box.current?.focus();
  }, [words]);
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  );
}
