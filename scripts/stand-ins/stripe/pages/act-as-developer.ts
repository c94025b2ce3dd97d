import type { Form } from "../api/form.ts";
import { findCustomer } from "../life/begin-invoice.ts";
import { findSession } from "../life/find-session.ts";
import { settleBankPayment } from "../life/pay-session.ts";
import { receiveTransfer } from "../life/receive-transfer.ts";
import { settleRefund } from "../life/refund-charge.ts";
import { sendEvent } from "../webhooks/announce.ts";
import type { World } from "../world.ts";

/** Does what a button of the developer's page asks. False when no such button exists. */
export function actAsDeveloper(world: World, path: string, form: Form): boolean {
  const id = typeof form.id === "string" ? form.id : "";
  const outcome = form.outcome === "fails" ? "fails" : "succeeds";
  if (path === "/developer/settle") {
    settleBankPayment(world, findSession(world, id), outcome);
    return true;
  }
  if (path === "/developer/refund") {
    const refund = world.store.get("refund", id);
    if (refund) settleRefund(world, refund, outcome);
    return true;
  }
  if (path === "/developer/transfer") {
    const amount = Math.round(Number(typeof form.pounds === "string" ? form.pounds : "") * 100);
    if (amount > 0) receiveTransfer(world, findCustomer(world, id), amount, null);
    return true;
  }
  if (path === "/developer/send-event") {
    const event = world.store.get("event", id);
    if (event) sendEvent(world, event);
    return true;
  }
  return false;
}
