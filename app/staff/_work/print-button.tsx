"use client";

import { type ReactNode, useSyncExternalStore } from "react";

const never = () => () => {};

/** Opens the browser's own printing. Without JavaScript there is none: the browser's menu does the same. */
export function PrintButton({ children }: { children: ReactNode }) {
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!hasScript) return null;
  return (
    <button type="button" className="button no-print" data-variant="secondary" onClick={() => window.print()}>
      {children}
    </button>
  );
}
