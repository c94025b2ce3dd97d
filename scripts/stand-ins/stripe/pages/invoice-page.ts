import { type Html, html } from "../../shared/html.ts";
import type { CustomerRecord, InvoiceRecord } from "../invoice-records.ts";
import { dueOf } from "../invoice-records.ts";
import { DECLINED_CARD, GOOD_CARD } from "../life/cards.ts";
import { pounds } from "./pounds.ts";

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });

/** Where an invoice is read and paid. `problem` says why the last try came to nothing. */
export function invoicePage(invoice: InvoiceRecord, customer: CustomerRecord, problem: string | null): Html {
  return html`<div class="columns">
  <section class="card" aria-labelledby="summary">
    <h1 id="summary">Invoice ${invoice.number}</h1>
    <p class="total">${pounds(dueOf(invoice))}</p>
    <p>${stateWords(invoice)}</p>
    <p>${invoice.customerName}</p>
    ${invoice.customFields.map(({ name, value }) => html`<p>${name}: ${value}</p>`)}
    <ul class="lines">${invoice.lines.map(
      (
        line,
      ) => html`<li><span>${line.description} <span class="soft">${line.quantity} at ${pounds(line.unitAmount)} each</span></span>
        <span>${pounds(line.quantity * line.unitAmount)}</span></li>`,
    )}</ul>
    ${invoice.creditedBefore > 0 ? html`<p>Credited: ${pounds(invoice.creditedBefore)}</p>` : null}
    <p><a href="/invoice/${invoice.id}/pdf">Download as a PDF</a></p>
    ${invoice.footer === null ? null : html`<p class="soft">${invoice.footer}</p>`}
  </section>
  ${invoice.status === "open" || invoice.status === "uncollectible" ? howToPay(invoice, customer, problem) : null}
</div>`;
}

function howToPay(invoice: InvoiceRecord, customer: CustomerRecord, problem: string | null): Html {
  return html`<section class="card" aria-labelledby="details">
    <h2 id="details">How to pay</h2>
    ${problem === null ? null : html`<p class="problem" role="alert">${problem}</p>`}
    <h3>By bank transfer</h3>
    <p>Sort code ${BANK.sortCode}, account ${customer.accountNumber}, reference ${invoice.number}.</p>
    <h3>By card</h3>
    <form method="post" action="/invoice/${invoice.id}">
      <div class="field">
        <label for="cardNumber">Card number</label>
        <span class="soft" id="cardNumber-hint">Never a real one. To be declined: ${DECLINED_CARD}</span>
        <input id="cardNumber" name="cardNumber" value="${GOOD_CARD}" autocomplete="off" aria-describedby="cardNumber-hint">
      </div>
      <button class="main">Pay ${pounds(dueOf(invoice))}</button>
    </form>
  </section>`;
}

export const BANK = { sortCode: "20-00-00" };

export function stateWords({ status, dueAt }: InvoiceRecord): string {
  if (status === "paid") return "Paid, thank you.";
  if (status === "void") return "Void: it is not to be paid.";
  return dueAt === null ? "" : `Due ${DAY.format(dueAt * 1000)}`;
}
