import type { Form } from "../api/form.ts";
import { DISPUTE_OUTCOMES, moveDispute, openDispute } from "../life/dispute-charge.ts";
import { findSession } from "../life/find-session.ts";
import { payOut } from "../life/pay-out.ts";
import { settleBankPayment } from "../life/pay-session.ts";
import { settleRefund } from "../life/refund-charge.ts";
import { sendEvent } from "../webhooks/announce.ts";
import type { World } from "../world.ts";
import { written } from "./card-answers.ts";

type Action = (world: World, id: string, outcome: string) => void;

/** What each button of the developer's page does to the object with this id. */
const ACTIONS: Record<string, Action> = {
  "/developer/settle": (world, id, outcome) => settleBankPayment(world, findSession(world, id), endOf(outcome)),
  "/developer/refund": (world, id, outcome) => {
    const refund = world.store.get("refund", id);
    if (refund) settleRefund(world, refund, endOf(outcome));
  },
  "/developer/dispute": (world, id) => {
    const charge = world.store.get("charge", id);
    if (charge) openDispute(world, charge, "fraudulent");
  },
  "/developer/move-dispute": (world, id, outcome) => {
    const dispute = world.store.get("dispute", id);
    const found = DISPUTE_OUTCOMES.find((each) => each === outcome);
    if (dispute && found) moveDispute(world, dispute, found);
  },
  "/developer/payout": (world) => payOut(world),
  "/developer/send-event": (world, id) => {
    const event = world.store.get("event", id);
    if (event) sendEvent(world, event);
  },
};

function endOf(outcome: string): "succeeds" | "fails" {
  return outcome === "fails" ? "fails" : "succeeds";
}

/** Does what a button of the developer's page asks. False when no such button exists. */
export function actAsDeveloper(world: World, path: string, form: Form): boolean {
  const action = Object.hasOwn(ACTIONS, path) ? ACTIONS[path] : undefined;
  action?.(world, written(form, "id"), written(form, "outcome"));
  return action !== undefined;
}
