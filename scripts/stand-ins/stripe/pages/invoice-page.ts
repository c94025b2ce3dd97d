import { type Html, html } from "../../shared/html.ts";
import type { CashBalanceRecord } from "../customer-records.ts";
import type { InvoiceItemRecord, InvoiceRecord } from "../invoice-records.ts";
import { amountRemaining, sumsOf } from "../life/invoice-sums.ts";
import { pounds } from "../resources/pounds.ts";
import { day } from "./day.ts";
import { type CardAnswers, cardFields } from "./fields.ts";

/** What an invoice shows to whoever has its address: what it is for, and how to pay it while it is open. */
export function invoicePage(
  invoice: InvoiceRecord,
  cash: CashBalanceRecord,
  answers: CardAnswers,
  problem: string | null,
): Html {
  return html`<div class="columns">
  ${summary(invoice)}
  <section class="card" aria-labelledby="details">
    <h2 id="details">${STATES[invoice.status]}</h2>
    ${problem === null ? null : html`<p class="problem" role="alert">${problem}</p>`}
    ${isPayable(invoice) ? waysToPay(invoice, cash, answers) : null}
  </section>
</div>`;
}

/** Also what was given up may be paid all the same. */
export function isPayable({ status }: InvoiceRecord): boolean {
  return status === "open" || status === "uncollectible";
}

const STATES: Record<InvoiceRecord["status"], string> = {
  draft: "Not sent yet",
  open: "How to pay",
  paid: "Paid: thank you",
  uncollectible: "How to pay",
  void: "Not valid any more: nothing is to be paid",
};

function summary(invoice: InvoiceRecord): Html {
  const { total, taxes } = sumsOf(invoice.lines);
  return html`<section class="card" aria-labelledby="summary">
    <h1 id="summary">Invoice ${invoice.number ?? ""}</h1>
    <p class="total">${pounds(isPayable(invoice) ? amountRemaining(invoice) : total)}</p>
    <p>To ${invoice.customer.name ?? "the customer"}${invoice.dueDate === null ? null : html`<br>Due ${day(invoice.dueDate)}`}
    ${invoice.customFields.map(({ name, value }) => html`<br>${name}: ${value}`)}</p>
    ${invoice.description === null ? null : html`<p>${invoice.description}</p>`}
    <ul class="lines">
      ${invoice.lines.map(line)}
      ${taxes.map((tax) => sum(tax.inclusive ? "Tax, included" : "Tax", tax.amount))}
      ${sum("Total", total)}
      ${invoice.creditedBefore === 0 ? null : sum("Credited", -invoice.creditedBefore)}
      ${sum("Paid", invoice.amountPaid + invoice.paidOffStripe)}
    </ul>
    ${invoice.footer === null ? null : html`<p class="soft">${invoice.footer}</p>`}
    <p><a href="/invoice/${invoice.id}/pdf">Download the invoice (PDF)</a></p>
  </section>`;
}

function line({ description, quantity, amount }: InvoiceItemRecord): Html {
  return html`<li><span>${description ?? ""} <span class="soft">Quantity ${quantity}</span></span>
    <span>${pounds(amount)}</span></li>`;
}

function sum(label: string, pence: number): Html {
  return html`<li><span>${label}</span> <span>${pounds(pence)}</span></li>`;
}

function waysToPay(invoice: InvoiceRecord, { account }: CashBalanceRecord, answers: CardAnswers): Html {
  const byCard = invoice.methods === null || invoice.methods.includes("card");
  const left = pounds(amountRemaining(invoice));
  return html`${
    invoice.takesBankTransfer
      ? html`<h3>By bank transfer</h3><dl class="bank">
    <dt>Account name</dt><dd>Stripe stand-in</dd><dt>Sort code</dt><dd>${account.sortCode}</dd>
    <dt>Account number</dt><dd>${account.accountNumber}</dd><dt>Reference</dt><dd>${invoice.number ?? ""}</dd>
    <dt>Amount</dt><dd>${left}</dd></dl>`
      : null
  }
  ${
    byCard
      ? html`<h3>By card</h3><form method="post" action="/invoice/${invoice.id}">${cardFields(answers)}
    <button class="main">Pay ${left}</button></form>`
      : null
  }`;
}
