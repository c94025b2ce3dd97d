import { counted, type Retention } from "#domain/privacy/retention.ts";

/** What goes when a person is erased, what stays and why, and what is left to do by hand: for whoever presses the button. */
export function WhatGoes({ kept, repeatDays }: { kept: Retention; repeatDays: number }) {
  return (
    <>
      <section className="work-section">
        <h2>What goes, at once and for good</h2>
        <ul className="work-bullets">
          <li>Name, organisation or group, address, email, phone, and the note for delivery.</li>
          <li>What they wrote and we wrote to them, notes of colleagues about them, and what comes next.</li>
          <li>Names of those coming to a training; where their own training was held, its link and its notes.</li>
          <li>Tracking numbers, why a parcel is on hold, and notes on quotes and proposals.</li>
          <li>Emails that have not left yet, and Resend’s numbers of those that have.</li>
        </ul>
      </section>
      <section className="work-section">
        <h2>What stays</h2>
        <ul className="work-bullets">
          <li>
            References, how each thing stands and when it happened, how many copies, the first letters of the postcode.
          </li>
          <li>
            What was paid, invoices, and purchase order numbers of orders, for {counted(kept.moneyYears, "year")}, as
            the law asks. The name of an organisation that orders by invoice stays as long.
          </li>
          <li>
            For up to {counted(repeatDays, "day")} a code made from the address of free copies. Nothing can be read from
            it.
          </li>
          <li>The history, with reasons that colleagues wrote. It will say that you erased them, and not whom.</li>
          <li>Their secret link, which then shows no name and no address.</li>
        </ul>
      </section>
      <section className="work-section">
        <h2>What is left to do by hand</h2>
        <ul className="work-bullets">
          <li>
            Who paid or had an invoice is known to Stripe, and who had emails to Resend: erase them there as well.
          </li>
          <li>
            Backups follow within a day by themselves. Whoever looks after the machine can do it at once:{" "}
            <code className="work-nowrap">npm run backup -- --keys</code>.
          </li>
        </ul>
      </section>
    </>
  );
}
