"use client";

import { useEffect, useRef } from "react";
import { Contact } from "#app/_components/contact.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";

type LateDetailsProps = {
  /** What was sent; null where the page was only opened. */
  typed: Record<string, string> | null;
  reference: string;
  contact: string | null;
  page: string;
};

/** Stands where the form was once the invoice is made, with what was typed. */
export function LateDetails({ typed, reference, contact, page }: LateDetailsProps) {
  const box = useRef<HTMLDivElement>(null);
  const isRefused = typed !== null;
  useEffect(() => {
    if (isRefused) box.current?.focus();
  }, [isRefused]);
  return (
    <div ref={box} tabIndex={-1} role={isRefused ? "alert" : undefined} className="stack">
      <title>Too late – Your order</title>
      <PageHeading
        above="Your order"
        title="Too late: your invoice is made"
        lead={isRefused ? "We did not change it." : "This can be corrected until we have looked at the order."}
      />
      <div className="measure stack">
        {typed && (
          <SummaryList
            rows={[
              { key: "The number you typed", value: typed.purchaseOrderNumber || "None" },
              { key: "The email address you typed", value: typed.billingEmail || "None" },
            ]}
          />
        )}
        <p>
          If something on it is wrong, contact us: <Contact line={contact} />. Give this reference:{" "}
          <span className="reference">{reference}</span>.
        </p>
        <p>
          <a href={page}>Go back to your order</a>
        </p>
      </div>
    </div>
  );
}
