import { refundsOf } from "../life/refunds-of.ts";
import type { ObjectName } from "../records.ts";
import { drawLineItems } from "../resources/checkout-session.ts";
import { drawObject } from "../resources/draw-object.ts";
import type { World } from "../world.ts";
import { invalid } from "./problem.ts";

type Drawn = { object?: string; id?: string; data?: Drawn[] } & Record<string, unknown>;
type Expansion = ObjectName | ((world: World, id: string) => object);

/** For each kind of object: the properties that hold an id, or are left out, until they are asked for. */
const EXPANDABLE: Record<string, Record<string, Expansion>> = {
  "checkout.session": { payment_intent: "payment_intent", line_items: lineItemsOf },
  payment_intent: { latest_charge: "charge" },
  charge: { payment_intent: "payment_intent", refunds: refundListOf },
  invoice: { payments: invoicePaymentsOf, customer: "customer" },
  invoice_payment: { invoice: "invoice" },
  credit_note: { invoice: "invoice", customer: "customer" },
  refund: { charge: "charge", payment_intent: "payment_intent" },
};

/** Puts whole objects where `expand` asks for them. Refuses what cannot be expanded. */
export function expandObject(world: World, drawn: object, paths: string[]): object {
  for (const path of paths) expandAt(world, drawn as Drawn, path.split("."), path);
  return drawn;
}

function expandAt(world: World, drawn: Drawn, steps: string[], path: string): void {
  const [step, ...rest] = steps;
  if (step === undefined) return;
  if (drawn.object === "list" && step === "data") {
    for (const each of drawn.data ?? []) expandAt(world, each, rest, path);
    return;
  }
  const expansion = EXPANDABLE[drawn.object ?? ""]?.[step];
  if (expansion === undefined) throw invalid(`This property cannot be expanded (${path}).`, { param: "expand" });
  if (typeof expansion === "function") drawn[step] = expansion(world, drawn.id ?? "");
  else if (typeof drawn[step] === "string") drawn[step] = whole(world, expansion, drawn[step]);
  const inside = drawn[step];
  if (inside !== null && typeof inside === "object") expandAt(world, inside as Drawn, rest, path);
}

function whole(world: World, name: ObjectName, id: string): object | string {
  const record = world.store.get(name, id);
  return record === undefined ? id : drawObject({ object: name, record } as Parameters<typeof drawObject>[0]);
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

function invoicePaymentsOf(world: World, id: string): object {
  const payments = (world.store.get("invoice", id)?.paymentIds ?? []).flatMap(
    (each) => world.store.get("invoice_payment", each) ?? [],
  );
  const data = payments.map((record) => drawObject({ object: "invoice_payment", record }));
  return { object: "list", data, has_more: false, url: `/v1/invoice_payments?invoice=${id}` };
}
