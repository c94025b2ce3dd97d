import { counted, type Retention } from "#domain/privacy/retention.ts";

/** What goes when somebody is erased, what stays, and why. */
export function WhatGoes({ kept, repeatDays }: { kept: Retention; repeatDays: number }) {
  return (
    <>
      <p>
        <strong>What goes:</strong> your name, address, email and phone number; what you wrote to us and we to you;
        names of who comes; tracking numbers; emails that have not left yet. At once here, and within a day in our
        backups.
      </p>
      <p>
        <strong>What stays:</strong> what was ordered and when, how many copies, the first letters of the postcode, and
        what was paid. By law we keep records of money for {counted(kept.moneyYears, "year")}, invoices with what stands
        on them among them. For up to {counted(repeatDays, "day")} a code made from the address of free copies stays;
        nothing can be read from it.
      </p>
    </>
  );
}
