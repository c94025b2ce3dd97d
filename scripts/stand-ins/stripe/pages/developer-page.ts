import { type Html, html } from "../../shared/html.ts";
import { type DescribedEvent, describeEvents } from "../control/describe-events.ts";
import type { RefundRecord, SessionRecord } from "../records.ts";
import { pounds } from "../resources/pounds.ts";
import type { World } from "../world.ts";
import { moneyTables } from "./money-tables.ts";
import { button, newest, row, table } from "./tables.ts";
import { NO_TRANSFER, transferForm } from "./transfer-form.ts";

/** What happened lately, with buttons for what a bank or a card company would do next. */
export function developerPage(world: World, transfer = NO_TRANSFER): Html {
  return html`<h1>Stripe stand-in</h1>
  <p>What the shop asked of Stripe, and what was told to the shop. Newest first.</p>
  ${table(
    "Payments",
    ["When", "Amount", "State", "Next"],
    newest(world.store.all("checkout.session")).map((each) => payment(world, each)),
  )}
  ${table("Refunds", ["When", "Amount", "State", "Next"], newest(world.store.all("refund")).map(refund))}
  ${moneyTables(world)}
  ${transferForm(world, transfer)}
  ${table("Events", ["When", "What", "Delivery", "Next"], newest(describeEvents(world)).map(event))}`;
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
