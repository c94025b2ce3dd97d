import { type Html, html } from "../../shared/html.ts";
import type { Form } from "../api/form.ts";
import { invalid } from "../api/problem.ts";
import { receiveTransfer, type Transfer } from "../life/receive-transfer.ts";
import { pounds } from "../resources/pounds.ts";
import type { World } from "../world.ts";
import { written } from "./card-answers.ts";
import { field } from "./fields.ts";
import { newest } from "./tables.ts";

/** What was typed for a bank transfer, and why it came to nothing. */
export type TriedTransfer = { id: string; amount: string; reference: string; problem: string | null };

export const NO_TRANSFER: TriedTransfer = { id: "", amount: "", reference: "", problem: null };

/** Lets a bank transfer arrive for one of the newest customers. */
export function transferForm(world: World, { id, amount, reference, problem }: TriedTransfer): Html {
  const customers = newest(world.store.all("customer"));
  if (customers.length === 0) return html`<h2>Bank transfers</h2><p>No customers yet.</p>`;
  return html`<h2 id="transfers">Bank transfers</h2>
  ${problem === null ? null : html`<p class="problem" role="alert">${problem}</p>`}
  <form class="card" method="post" action="/developer/bank-transfer">
    <div class="field"><label for="id">From</label><select id="id" name="id">${customers.map(
      (customer) =>
        html`<option value="${customer.id}"${customer.id === id ? html` selected` : null}>${customer.name ?? customer.id}, ${pounds(world.store.get("cash_balance", customer.id)?.available ?? 0)} waiting</option>`,
    )}</select></div>
    ${field("amount", "Amount", amount, { hint: "In pounds, such as 480.00" })}
    ${field("reference", "Reference", reference)}
    <button>Money arrives</button>
  </form>`;
}

/** Does what the form asks: null, or what was typed with what is wrong with it. */
export function tryTransfer(world: World, form: Form): TriedTransfer | null {
  const typed = { id: written(form, "id"), amount: written(form, "amount"), reference: written(form, "reference") };
  try {
    receiveTransfer(world, transferOf(typed));
    return null;
  } catch (error) {
    return { ...typed, problem: error instanceof Error ? error.message : String(error) };
  }
}

function transferOf({ id, amount, reference }: Omit<TriedTransfer, "problem">): Transfer {
  const plain = amount.replaceAll(/[£,\s]/g, "");
  if (!/^\d{1,6}(\.\d{2})?$/.test(plain)) throw invalid("Write the amount in pounds and pence, such as 480.00.");
  return { customerId: id, amount: Math.round(Number(plain) * 100), reference };
}
