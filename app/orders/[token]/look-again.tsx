"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/** After so many looks the page leaves it to the customer: some two minutes. */
const MOST_LOOKS = 15;
const SHORTEST_WAIT_SECONDS = 3;

type LookAgainProps = {
  page: string;
  /** How often the page has looked, where no script runs. */
  looks: number;
};

/**
 * Makes the page look again by itself, ever more slowly and not for ever, and offers it as a link. A script asks without
 * taking the page away from whoever reads it; where none runs, the page is loaded anew.
 */
export function LookAgain({ page, looks: looksBefore }: LookAgainProps) {
  const looks = useLooks(looksBefore);
  const reload = `${SHORTEST_WAIT_SECONDS + looks};url=${page}?paid=yes&look=${looks + 1}`;
  return (
    <section className="panel" aria-label="Your payment">
      {looks < MOST_LOOKS ? (
        <>
          <noscript>
            <meta httpEquiv="refresh" content={reload} />
          </noscript>
          <p>
            This page looks again by itself every few seconds. You do not have to wait for it: we email you when your
            payment is here.
          </p>
        </>
      ) : (
        <p>It takes longer than usual. Please do not pay again: we email you as soon as your payment is here.</p>
      )}
      <p>
        <a href={`${page}?paid=yes`}>Look again now</a>
      </p>
      <p>
        Did you not pay after all? <a href={page}>Go back</a>
      </p>
    </section>
  );
}

/** Looks again, and counts how often. */
function useLooks(before: number): number {
  const [looks, setLooks] = useState(before);
  const { refresh } = useRouter();
  useEffect(() => {
    if (looks >= MOST_LOOKS) return;
    const lookAgain = () => {
      refresh();
      setLooks(looks + 1);
    };
    const waiting = setTimeout(lookAgain, (SHORTEST_WAIT_SECONDS + looks) * 1000);
    return () => clearTimeout(waiting);
  }, [looks, refresh]);
  return looks;
}
