"use client";

import { useEffect, useRef } from "react";
import { TooLate } from "#app/_components/too-late.tsx";
import type { Late } from "./correct-address.ts";

type LateAddressProps = { late: Late; what: "order" | "request"; page: string };

/** Stands where the form was when an address came too late, with what was typed. */
export function LateAddress({ late, what, page }: LateAddressProps) {
  const box = useRef<HTMLDivElement>(null);
  const isRefused = late.typed.length > 0;
  useEffect(() => {
    if (isRefused) box.current?.focus();
  }, [isRefused]);
  return (
    <div ref={box} tabIndex={-1} role={isRefused ? "alert" : undefined} className="stack">
      <title>{`Too late – Your ${what}`}</title>
      <TooLate
        {...late}
        what={what}
        lead={isRefused ? "We did not change the address." : "The address can be changed until the parcel is packed."}
      />
      <p>
        <a href={page}>Go back to your {what}</a>
      </p>
    </div>
  );
}
