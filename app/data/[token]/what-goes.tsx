import { counted, type Retention } from "#domain/privacy/retention.ts";

/** What goes when somebody is erased, what stays, and why. */
export function WhatGoes({ kept, repeatDays }: { kept: Retention; repeatDays: number }) {
  return (
    <>
      <p>
        <strong>What goes:</strong> your name, address, email and phone number; what you wrote to us and we to you;
        names of those coming; tracking numbers; emails that have not left yet. Here it goes at once, and from our
        backups within a day.
      </p>
      <p>
        <strong>What stays:</strong> what was ordered and when, how many copies, the first letters of the postcode, and
        what was paid. By law we keep records of money for {counted(kept.moneyYears, "year")}, including invoices and
        what they show. If you asked for free copies, a code made from the address stays for up to{" "}
        {counted(repeatDays, "day")}. The address cannot be read from it.
      </p>
    </>
  );
}
