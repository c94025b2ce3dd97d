"use client";

import type { MouseEvent } from "react";
import { MakingPaper, useMaking } from "./making-paper.tsx";

type PaperLinkProps = { href: string; children: string; variant?: "primary" | "quiet" };

/** A paper, made while a bar shows how far it is. Without a script it is a plain link to the same. */
export function PaperLink({ href, children, variant = "primary" }: PaperLinkProps) {
  const [making, make] = useMaking();

  function press(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void make(href);
  }

  return (
    <>
      <a className="button" data-variant={variant} href={href} onClick={press}>
        {children}
      </a>
      <MakingPaper making={making} what={children.toLowerCase()} />
    </>
  );
}
