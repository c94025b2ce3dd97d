import { type Html, html } from "../../shared/html.ts";
import { GOOD_CARD } from "../life/cards.ts";
import type { SessionRecord } from "../records.ts";
import { pounds } from "../resources/pounds.ts";
import { type CardAnswers, cardFields, choice, field } from "./fields.ts";

export type PaymentAnswers = CardAnswers & { method: "card" | "bank"; email: string };

/** The answers that the page begins with: a card that is good. */
export function blankAnswers(session: SessionRecord): PaymentAnswers {
  return {
    method: "card",
    email: session.customerEmail ?? "customer@example.org",
    name: "A Customer",
    cardNumber: GOOD_CARD,
  };
}

/** What an open session asks of its customer. `problem` says why the last try came to nothing. */
export function paymentPage(session: SessionRecord, answers: PaymentAnswers, problem: string | null): Html {
  return html`<div class="columns">
  <section class="card" aria-labelledby="summary">
    <h1 id="summary">Your payment</h1>
    <p class="total">${pounds(session.amountTotal)}</p>
    <ul class="lines">${session.lines.map(
      (
        line,
      ) => html`<li><span>${line.name} <span class="soft">${line.quantity} at ${pounds(line.unitAmount)} each</span></span>
        <span>${pounds(line.quantity * line.unitAmount)}</span></li>`,
    )}</ul>
  </section>
  <section class="card" aria-labelledby="details">
    <h2 id="details">Payment details</h2>
    ${problem === null ? null : html`<p class="problem" role="alert">${problem}</p>`}
    ${paymentForm(session, answers)}
    ${session.cancelUrl === null ? null : html`<form class="back" method="post" action="/pay/${session.id}/back"><button>Go back without paying</button></form>`}
  </section>
</div>`;
}

function paymentForm(session: SessionRecord, answers: PaymentAnswers): Html {
  return html`<form method="post" action="/pay/${session.id}">
  ${field("email", "Email", answers.email, { type: "email", autocomplete: "email" })}
  <fieldset>
    <legend>How to pay</legend>
    ${choice("by-card", "card", "Card", answers.method)}
    ${choice("by-bank", "bank", "Bank transfer, which arrives later", answers.method)}
  </fieldset>
  <div class="by-card">
    ${cardFields(answers)}
  </div>
  <button class="main">Pay ${pounds(session.amountTotal)}</button>
</form>`;
}

/** What a session says that cannot be paid any more. */
export function closedPage(session: SessionRecord): Html {
  const back = session.status === "complete" ? returnAddress(session) : session.cancelUrl;
  const title = session.status === "complete" ? "This payment is complete" : "This payment page has expired";
  const advice =
    session.status === "complete"
      ? "There is nothing more to do here."
      : "Nothing was taken. You can begin again from the shop.";
  return html`<section class="card"><h1>${title}</h1><p>${advice}</p>
    ${back === null ? null : html`<p><a href="${back}">Back to the shop</a></p>`}</section>`;
}

/** Where a customer who has paid is sent, with the session's id where the shop asked for it. */
export function returnAddress(session: SessionRecord): string {
  return session.successUrl.replaceAll("{CHECKOUT_SESSION_ID}", session.id);
}
