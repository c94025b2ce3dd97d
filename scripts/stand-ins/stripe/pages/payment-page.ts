import { type Html, html } from "../../shared/html.ts";
import { DECLINED_CARD, GOOD_CARD } from "../life/cards.ts";
import type { SessionRecord } from "../records.ts";
import { pounds } from "./pounds.ts";

export type PaymentAnswers = { method: "card" | "bank"; email: string; name: string; cardNumber: string };

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
    ${choice("by-card", "card", "Card", answers)}
    ${choice("by-bank", "bank", "Bank transfer, which arrives later", answers)}
  </fieldset>
  <div class="by-card">
    ${field("cardNumber", "Card number", answers.cardNumber, { hint: `Never a real one. To be declined: ${DECLINED_CARD}` })}
    <div class="pair">
      ${field("expiry", "Expiry date", "12 / 34", {})}
      ${field("cvc", "Security code", "123", {})}
    </div>
    ${field("name", "Name on card", answers.name, { autocomplete: "name" })}
  </div>
  <button class="main">Pay ${pounds(session.amountTotal)}</button>
</form>`;
}

type FieldExtras = { type?: "email"; autocomplete?: string; hint?: string };

function field(name: string, label: string, value: string, { type, autocomplete = "off", hint }: FieldExtras): Html {
  const described = hint === undefined ? null : html` aria-describedby="${name}-hint"`;
  return html`<div class="field">
    <label for="${name}">${label}</label>
    ${hint === undefined ? null : html`<span class="soft" id="${name}-hint">${hint}</span>`}
    <input id="${name}" name="${name}" type="${type ?? "text"}" value="${value}" autocomplete="${autocomplete}"${described}>
  </div>`;
}

function choice(id: string, value: PaymentAnswers["method"], label: string, answers: PaymentAnswers): Html {
  const checked = answers.method === value ? html` checked` : null;
  return html`<label class="choice" for="${id}"><input type="radio" id="${id}" name="method" value="${value}"${checked}> ${label}</label>`;
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
