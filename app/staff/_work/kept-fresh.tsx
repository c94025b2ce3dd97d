"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Left alone for so long, a page no longer asks: asking keeps its colleague signed in. */
const LEFT_ALONE_MINUTES = 30;

/**
 * Loads what the page shows anew every few seconds, so that colleagues' work is seen: while it can be seen itself, and
 * somebody pressed or typed something within the last half hour.
 */
export function KeptFresh({ seconds = 10 }: { seconds?: number }) {
  const router = useRouter();
  useEffect(() => {
    let touchedAt = performance.now();
    const touch = () => {
      touchedAt = performance.now();
    };
    const again = () => {
      const isLeftAlone = performance.now() - touchedAt > LEFT_ALONE_MINUTES * 60_000;
      if (document.visibilityState === "visible" && navigator.onLine && !isLeftAlone) router.refresh();
    };
    const timer = setInterval(again, seconds * 1000);
    for (const event of TOUCHES) document.addEventListener(event, touch);
    document.addEventListener("visibilitychange", again);
    return () => {
      clearInterval(timer);
      for (const event of TOUCHES) document.removeEventListener(event, touch);
      document.removeEventListener("visibilitychange", again);
    };
  }, [router, seconds]);
  return null;
}

const TOUCHES = ["pointerdown", "keydown"] as const;
