import { type Html, html } from "../../shared/html.ts";
import { DECLINED_CARD } from "../life/cards.ts";

type FieldExtras = { type?: "email"; autocomplete?: string; hint?: string };

/** One labelled field of a form. */
export function field(name: string, label: string, value: string, extras: FieldExtras = {}): Html {
  const { type = "text", autocomplete = "off", hint } = extras;
  const described = hint === undefined ? null : html` aria-describedby="${name}-hint"`;
  return html`<div class="field">
    <label for="${name}">${label}</label>
    ${hint === undefined ? null : html`<span class="soft" id="${name}-hint">${hint}</span>`}
    <input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}"${described}>
  </div>`;
}

/** One of the ways to pay. */
export function choice(id: string, value: string, label: string, chosen: string): Html {
  const checked = chosen === value ? html` checked` : null;
  return html`<label class="choice" for="${id}"><input type="radio" id="${id}" name="method" value="${value}"${checked}> ${label}</label>`;
}

export type CardAnswers = { name: string; cardNumber: string };

/** What is asked of a card. */
export function cardFields({ name, cardNumber }: CardAnswers): Html {
  return html`${field("cardNumber", "Card number", cardNumber, { hint: `Never a real one. To be declined: ${DECLINED_CARD}` })}
    <div class="pair">
      ${field("expiry", "Expiry date", "12 / 34")}
      ${field("cvc", "Security code", "123")}
    </div>
    ${field("name", "Name on card", name, { autocomplete: "name" })}`;
}
