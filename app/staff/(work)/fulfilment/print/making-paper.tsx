"use client";

import { useState } from "react";
import { readSlowPaper } from "./read-slow-paper.ts";

export type Making =
  | { is: "not_asked" | "nothing" | "failed" }
  | { is: "being_made"; drawn: number; of: number }
  | { is: "made"; url: string };

const ENDED = {
  not_asked: "",
  nothing: "There is nothing to print any more.",
  failed: "It could not be made. Please try again.",
};

/** A paper that is made while one waits: how far it is, and the function that asks for it at its address. */
export function useMaking(): [Making, (href: string) => Promise<void>] {
  const [making, setMaking] = useState<Making>({ is: "not_asked" });
  const make = async (href: string) => {
    if (making.is === "being_made") return;
    setMaking({ is: "being_made", drawn: 0, of: 1 });
    setMaking(await fetchPaper(href, (drawn, of) => setMaking({ is: "being_made", drawn, of })));
  };
  return [making, make];
}

async function fetchPaper(href: string, onProgress: (drawn: number, of: number) => void): Promise<Making> {
  const address = new URL(href, window.location.href);
  address.searchParams.set("progress", "yes");
  const answer = await fetch(address).catch(() => null);
  // Signed out meanwhile, or a label that there is none of: that page says so.
  if (answer?.redirected) window.location.assign(answer.url);
  if (!answer?.ok || answer.redirected || !answer.body) return { is: "failed" };
  const paper = await readSlowPaper(answer.body, onProgress).catch(() => "failed" as const);
  if (typeof paper === "string") return { is: paper };
  const url = URL.createObjectURL(paper);
  // A browser that lets no window open by itself leaves the link.
  window.open(url, "_blank");
  return { is: "made", url };
}

/** How far a paper is, as a bar; then the way to open it. */
export function MakingPaper({ making, what }: { making: Making; what: string }) {
  return (
    <span className="work-inline" role="status">
      {making.is === "being_made" ? (
        <>
          <progress value={making.drawn} max={making.of} aria-label={`Making the ${what}`} />
          {making.drawn} of {making.of}
        </>
      ) : making.is === "made" ? (
        <a href={making.url} target="_blank" rel="noreferrer">
          Open the {what}
        </a>
      ) : (
        ENDED[making.is]
      )}
    </span>
  );
}
