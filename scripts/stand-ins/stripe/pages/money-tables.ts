import { type Html, html } from "../../shared/html.ts";
import type { InvoiceRecord } from "../invoice-records.ts";
import { amountRemaining, sumsOf } from "../life/invoice-sums.ts";
import { balanceOf } from "../life/pay-out.ts";
import type { DisputeRecord, PayoutRecord } from "../money-records.ts";
import type { ChargeRecord } from "../records.ts";
import { pounds } from "../resources/pounds.ts";
import type { World } from "../world.ts";
import { button, newest, row, table } from "./tables.ts";

const HEADINGS = ["When", "Amount", "State", "Next"];

/** Invoices, card payments that a bank may take back, and what goes to our own bank. */
export function moneyTables(world: World): Html {
  const { store } = world;
  const balance = balanceOf(world);
  return html`${table("Invoices", HEADINGS, newest(store.all("invoice")).map(invoice))}
  ${table("Card and bank payments", HEADINGS, newest(store.all("charge")).map(charge))}
  ${table("Disputes", HEADINGS, newest(store.all("dispute")).map(dispute))}
  ${table("Payouts", HEADINGS, newest(store.all("payout")).map(payout))}
  <p>The balance is ${pounds(balance)}.</p>
  ${balance > 0 ? button("payout", "", "", "Send it to the bank") : null}`;
}

function invoice(record: InvoiceRecord): Html {
  const left = record.status === "open" ? `, ${pounds(amountRemaining(record))} to pay` : "";
  const state = html`${record.status}${left}<br>${record.number ?? ""} <code>${record.id}</code>`;
  const amount = pounds(sumsOf(record.lines).total);
  const next = record.status === "draft" ? null : html`<a href="/invoice/${record.id}">Invoice page</a>`;
  return row(record.created, html`${amount}`, state, next);
}

function charge({ id, created, amount, amountRefunded, status, method, isDisputed }: ChargeRecord): Html {
  const state = `${method}, ${status}${amountRefunded > 0 ? `, ${pounds(amountRefunded)} given back` : ""}`;
  const canBeDisputed = method === "card" && status === "succeeded" && !isDisputed && amountRefunded < amount;
  const next = canBeDisputed ? button("dispute", id, "", "Customer disputes it") : null;
  return row(created, html`${pounds(amount)}`, html`${state}<br><code>${id}</code>`, next);
}

function dispute({ id, created, amount, reason, status }: DisputeRecord): Html {
  const isOver = status === "won" || status === "lost";
  const answered = status === "needs_response" ? button("move-dispute", id, "under_review", "Answered") : null;
  const ends = html`${answered}${button("move-dispute", id, "won", "Won")}${button("move-dispute", id, "lost", "Lost")}`;
  return row(created, html`${pounds(amount)}`, html`${reason}, ${status}<br><code>${id}</code>`, isOver ? null : ends);
}

function payout({ id, created, amount, status }: PayoutRecord): Html {
  return row(created, html`${pounds(amount)}`, html`${status}<br><code>${id}</code>`, null);
}
