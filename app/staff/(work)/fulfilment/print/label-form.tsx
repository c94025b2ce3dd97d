"use client";

import type { FormEvent, ReactNode } from "react";
import { MakingPaper, useMaking } from "./making-paper.tsx";

const ADDRESS = "/staff/fulfilment/print/labels";

/** Asks which sheet and where it begins; the labels are made while a bar shows how far they are. */
export function LabelForm({ children }: { children: ReactNode }) {
  const [making, make] = useMaking();

  function press(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const asked = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]);
    void make(`${ADDRESS}?${new URLSearchParams(asked)}`);
  }

  return (
    <form action={ADDRESS} method="get" className="work-form" onSubmit={press}>
      {children}
      <button type="submit" className="button">
        Address labels
      </button>
      <MakingPaper making={making} what="address labels" />
    </form>
  );
}
