"use client";

import { useEffect, useRef } from "react";
import { TooLate } from "#app/_components/too-late.tsx";
import type { Late } from "./correct-address.ts";

type LateAddressProps = { late: Late; what: "order" | "request"; page: string };

/** Stands where the form was when an address came too late, with what was typed. */
export function LateAddress({ late, what, page }: LateAddressProps) {
  const box = useRef<HTMLDivElement>(null);
  const isRefused = late.typed.length > 0;
  const isOver = late.why === "over";
  useEffect(() => {
    if (isRefused) box.current?.focus();
  }, [isRefused]);
  return (
    <div ref={box} tabIndex={-1} role={isRefused ? "alert" : undefined} className="stack">
      <title>{`${isOver ? "No address to correct" : "Too late"} – Your ${what}`}</title>
      <TooLate
        {...late}
        what={what}
        lead={isOver ? `${late.stands}, so there is no address to correct.` : leadOf(isRefused)}
      />
      <p>
        <a href={page}>Go back to your {what}</a>
      </p>
    </div>
  );
}

function leadOf(isRefused: boolean): string {
  return isRefused ? "We did not change the address." : "The address can be changed until the parcel is packed.";
}
