import { type Html, html } from "../../shared/html.ts";
import { type DescribedEvent, describeEvents } from "../control/describe-events.ts";
import { type CustomerRecord, dueOf, type InvoiceRecord } from "../invoice-records.ts";
import type { RefundRecord, SessionRecord } from "../records.ts";
import type { World } from "../world.ts";
import { pounds } from "./pounds.ts";

const SHOWN = 30;

/** What happened lately, with buttons for what a bank or a card company would do next. */
export function developerPage(world: World): Html {
  return html`<h1>Stripe stand-in</h1>
  <p>What the shop asked of Stripe, and what was told to the shop. Newest first.</p>
  ${table(
    "Payments",
    ["When", "Amount", "State", "Next"],
    newest(world.store.all("checkout.session")).map((each) => payment(world, each)),
  )}
  ${table("Invoices", ["When", "Due", "State", "Next"], newest(world.store.all("invoice")).map(invoice))}
  ${table("Customers", ["When", "Waits here", "Who", "Next"], newest(world.store.all("customer")).map(customer))}
  ${table("Refunds", ["When", "Amount", "State", "Next"], newest(world.store.all("refund")).map(refund))}
  ${table("Events", ["When", "What", "Delivery", "Next"], newest(describeEvents(world)).map(event))}`;
}

function newest<Each>(all: Iterable<Each>): Each[] {
  return [...all].slice(-SHOWN).reverse();
}

function table(title: string, headings: string[], rows: Html[]): Html {
  if (rows.length === 0) return html`<h2>${title}</h2><p>None yet.</p>`;
  return html`<h2>${title}</h2>
  <div class="wide" role="region" aria-label="${title}" tabindex="0"><table>
    <thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
    <tbody>${rows}</tbody>
  </table></div>`;
}

function payment(world: World, session: SessionRecord): Html {
  const intent =
    session.paymentIntentId === null ? undefined : world.store.get("payment_intent", session.paymentIntentId);
  const next =
    session.status === "open"
      ? html`<a href="/pay/${session.id}">Payment page</a>`
      : intent?.status === "processing"
        ? html`${button("settle", session.id, "succeeds", "Money arrives")}${button("settle", session.id, "fails", "Payment fails")}`
        : null;
  const state = `${session.status}, ${session.paymentStatus}${intent ? `, ${intent.status}` : ""}`;
  return row(session.created, html`${pounds(session.amountTotal)}`, html`${state}<br><code>${session.id}</code>`, next);
}

function invoice(record: InvoiceRecord): Html {
  const next = record.status === "draft" ? null : html`<a href="/invoice/${record.id}">Invoice</a>`;
  const state = html`${record.status}, ${record.number ?? "no number"}<br><code>${record.id}</code>`;
  return row(record.created, html`${pounds(dueOf(record))}`, state, next);
}

function customer(record: CustomerRecord): Html {
  const who = html`${record.name ?? ""}<br><code>${record.id}</code>`;
  const next = html`<form method="post" action="/developer/transfer"><input type="hidden" name="id" value="${record.id}">
    <label>£ <input name="pounds" size="8" inputmode="decimal"></label> <button>Transfer arrives<span class="unseen"> ${record.id}</span></button></form>`;
  return row(record.created, html`${pounds(record.cash)}`, who, next);
}

function refund(record: RefundRecord): Html {
  const fails = button("refund", record.id, "fails", "Fails");
  const next =
    record.status === "pending"
      ? html`${button("refund", record.id, "succeeds", "Arrives")}${fails}`
      : record.status === "succeeded"
        ? fails
        : null;
  return row(record.created, html`${pounds(record.amount)}`, html`${record.status}<br><code>${record.id}</code>`, next);
}

function event(each: DescribedEvent): Html {
  const tries = each.attempts === 0 ? "" : `, ${each.attempts} failed: ${each.lastOutcome ?? ""}`;
  const what = html`${each.type}<br><code>${each.objectId}</code>`;
  return row(each.created, what, html`${each.delivery}${tries}`, button("send-event", each.id, "", "Send again"));
}

function row(created: number, first: Html, second: Html, next: Html | null): Html {
  const when = new Date(created * 1000).toISOString().slice(0, 19).replace("T", " ");
  return html`<tr><td>${when}</td><td>${first}</td><td>${second}</td><td>${next}</td></tr>`;
}

function button(action: string, id: string, outcome: string, label: string): Html {
  return html`<form method="post" action="/developer/${action}"><input type="hidden" name="id" value="${id}">
    <input type="hidden" name="outcome" value="${outcome}"><button>${label}<span class="unseen"> ${id}</span></button></form>`;
}
