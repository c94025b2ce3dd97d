import { cashOf } from "../life/cash-balance.ts";
import { refundsOf } from "../life/refunds-of.ts";
import type { ObjectName } from "../records.ts";
import { drawCashBalance } from "../resources/cash-balance.ts";
import { drawLineItems } from "../resources/checkout-session.ts";
import { drawObject } from "../resources/draw-object.ts";
import { drawInvoicePayment } from "../resources/invoice-payment.ts";
import type { World } from "../world.ts";
import { invalid } from "./problem.ts";

type Drawn = { object?: string; id?: string; data?: Drawn[] } & Record<string, unknown>;
/** A kind of object, any kind as its id tells, a part without an id, or how to make what is left out. */
type Expansion = ObjectName | "any" | "part" | ((world: World, id: string) => object);

/** For each kind of object: the properties that hold an id, or are left out, until they are asked for. */
const EXPANDABLE: Record<string, Record<string, Expansion>> = {
  "checkout.session": { payment_intent: "payment_intent", line_items: lineItemsOf },
  payment_intent: { customer: "customer", latest_charge: "charge" },
  charge: {
    balance_transaction: "balance_transaction",
    customer: "customer",
    payment_intent: "payment_intent",
    refunds: refundListOf,
  },
  refund: {
    balance_transaction: "balance_transaction",
    charge: "charge",
    customer: "customer",
    failure_balance_transaction: "balance_transaction",
    payment_intent: "payment_intent",
  },
  customer: { cash_balance: cashBalanceOf },
  invoice: { customer: "customer", lines: "part", payments: paymentListOf },
  invoice_payment: { invoice: "invoice", payment: "part" },
  "invoice_payment.payment": { payment_intent: "payment_intent", payment_record: "payment_record" },
  invoiceitem: { customer: "customer", invoice: "invoice" },
  credit_note: { customer: "customer", invoice: "invoice", lines: "part", refunds: "part" },
  "credit_note.refunds": { refund: "refund" },
  customer_cash_balance_transaction: { applied_to_payment: "part", customer: "customer" },
  "customer_cash_balance_transaction.applied_to_payment": { payment_intent: "payment_intent" },
  dispute: { charge: "charge", payment_intent: "payment_intent" },
  balance_transaction: { source: "any" },
  payout: { balance_transaction: "balance_transaction" },
};

/** What an id's beginning says of its object, for properties that may hold several kinds. */
const KINDS: Record<string, ObjectName> = { ch: "charge", re: "refund", du: "dispute", po: "payout" };

/** Puts whole objects where `expand` asks for them. Refuses what cannot be expanded. */
export function expandObject(world: World, drawn: object, paths: string[]): object {
  for (const path of paths) expandAt(world, (drawn as Drawn).object ?? "", drawn as Drawn, path.split("."), path);
  return drawn;
}

function expandAt(world: World, kind: string, drawn: Drawn, steps: string[], path: string): void {
  const [step, ...rest] = steps;
  if (step === undefined) return;
  if (kind === "list" && step === "data") {
    for (const each of drawn.data ?? []) expandAt(world, each.object ?? "", each, rest, path);
    return;
  }
  const expansion = EXPANDABLE[kind]?.[step];
  if (expansion === undefined) throw invalid(`This property cannot be expanded (${path}).`, { param: "expand" });
  const held = drawn[step];
  if (typeof expansion === "function") drawn[step] ??= expansion(world, drawn.id ?? "");
  else if (typeof held === "string") drawn[step] = wholeOf(world, expansion, held);
  for (const inside of [drawn[step]].flat()) {
    if (inside === null || typeof inside !== "object") continue;
    expandAt(world, (inside as Drawn).object ?? `${kind}.${step}`, inside as Drawn, rest, path);
  }
}

function wholeOf(world: World, name: ObjectName | "any" | "part", id: string): object | string {
  const kind = name === "any" || name === "part" ? KINDS[id.slice(0, id.indexOf("_"))] : name;
  const record = kind && world.store.get(kind, id);
  return record ? drawObject({ object: kind, record } as Parameters<typeof drawObject>[0]) : id;
}

function lineItemsOf(world: World, id: string): object {
  const session = world.store.get("checkout.session", id);
  const url = `/v1/checkout/sessions/${id}/line_items`;
  return { object: "list", data: session ? drawLineItems(session) : [], has_more: false, url };
}

function refundListOf(world: World, id: string): object {
  const data = refundsOf(world, id).map((record) => drawObject({ object: "refund", record }));
  return { object: "list", data, has_more: false, url: `/v1/charges/${id}/refunds` };
}

/** Of a list inside of an object Stripe gives so many, the latest first; its own address gives the rest. */
const MOST_INSIDE = 10;

function paymentListOf(world: World, id: string): object {
  const all = world.store.by("invoice_payment", "invoiceId", id).map(drawInvoicePayment).reverse();
  const data = all.slice(0, MOST_INSIDE);
  return { object: "list", data, has_more: all.length > MOST_INSIDE, url: "/v1/invoice_payments" };
}

function cashBalanceOf(world: World, id: string): object {
  return drawCashBalance(cashOf(world, id));
}
