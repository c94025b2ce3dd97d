import { delayOf, isDropped } from "../../shared/delivery-control.ts";
import { newId } from "../../shared/ids.ts";
import type { Delivery } from "../../shared/start-delivering.ts";
import type { EventRecord } from "../records.ts";
import { nowOf, type World } from "../world.ts";

/** Every event type that this stand-in makes. */
export type EventType =
  | "checkout.session.completed"
  | "checkout.session.expired"
  | "checkout.session.async_payment_succeeded"
  | "checkout.session.async_payment_failed"
  | "payment_intent.succeeded"
  | "payment_intent.payment_failed"
  | "payment_intent.canceled"
  | "charge.refunded"
  | "refund.created"
  | "refund.updated"
  | "refund.failed"
  | "customer.created"
  | "customer.updated"
  | "invoiceitem.created"
  | "invoiceitem.deleted"
  | "invoice.created"
  | "invoice.updated"
  | "invoice.deleted"
  | "invoice.finalized"
  | "invoice.sent"
  | "invoice.overdue"
  | "invoice.paid"
  | "invoice.payment_succeeded"
  | "invoice.payment_failed"
  | "invoice.voided"
  | "invoice.marked_uncollectible"
  | "invoice_payment.paid"
  | "charge.succeeded"
  | "charge.failed"
  | "customer_cash_balance_transaction.created"
  | "cash_balance.funds_available"
  | "credit_note.created"
  | "charge.dispute.created"
  | "charge.dispute.updated"
  | "charge.dispute.closed"
  | "charge.dispute.funds_withdrawn"
  | "charge.dispute.funds_reinstated"
  | "payout.created"
  | "payout.paid";

/** Which request to the API made it happen, where one did. */
export type Cause = { requestId: string | null; idempotencyKey: string | null };
export const NO_REQUEST: Cause = { requestId: null, idempotencyKey: null };

/** Writes down that something happened to an object, and what has to be sent for it once the request is answered. */
export function announce(world: World, type: EventType, subject: EventRecord["subject"], cause: Cause): void {
  const dropped = isDropped(world.control.delivery, world.random);
  // A cause is often the whole call, which has an id of its own.
  const { requestId, idempotencyKey } = cause;
  const made = { id: newId("evt"), created: nowOf(world) };
  const event: EventRecord = { ...made, type, subject, requestId, idempotencyKey, dropped };
  world.store.put("event", event);
  if (!dropped) sendEvent(world, event);
}

/** Queues an event, as often as the control says. Nothing where nobody listens, or not for this type. */
export function sendEvent(world: World, event: EventRecord): void {
  const { WEBHOOK_URL, WEBHOOK_EVENTS } = world.settings;
  if (WEBHOOK_URL === undefined || WEBHOOK_EVENTS?.has(event.type) === false) return;
  for (let copy = 0; copy <= world.control.delivery.duplicate; copy += 1) {
    const delivery: Delivery = {
      id: newId("delivery"),
      eventId: event.id,
      attempts: 0,
      nextAtMs: Date.now(),
      lastOutcome: null,
    };
    world.store.put("delivery", delivery);
    world.deliver(delivery.id, delayOf(world.control.delivery, world.random));
  }
}
