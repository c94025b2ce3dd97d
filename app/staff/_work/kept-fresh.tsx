"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Loads what the page shows anew every few seconds while somebody can see it, so that colleagues' work is seen. */
export function KeptFresh({ seconds = 10 }: { seconds?: number }) {
  const router = useRouter();
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === "visible" && navigator.onLine) router.refresh();
    };
    const timer = setInterval(again, seconds * 1000);
    document.addEventListener("visibilitychange", again);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", again);
    };
  }, [router, seconds]);
  return null;
}
