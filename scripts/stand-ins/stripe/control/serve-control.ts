import type { ServerResponse } from "node:http";
import { z } from "zod";
import { answerControl, type ControlDoors } from "../../shared/answer-control.ts";
import type { Deliverer } from "../../shared/start-delivering.ts";
import { missing, Problem } from "../api/problem.ts";
import { DISPUTE_OUTCOMES, moveDispute, openDispute } from "../life/dispute-charge.ts";
import { findInvoice } from "../life/find-invoice.ts";
import { findSession } from "../life/find-session.ts";
import { payOut } from "../life/pay-out.ts";
import { receiveTransfer } from "../life/receive-transfer.ts";
import { settleRefund } from "../life/refund-charge.ts";
import type { Records } from "../records.ts";
import { drawCashMovement } from "../resources/cash-balance.ts";
import { drawCheckoutSession } from "../resources/checkout-session.ts";
import { drawDispute } from "../resources/dispute.ts";
import { drawInvoice } from "../resources/invoice.ts";
import { drawPayout } from "../resources/payout.ts";
import { drawRefund } from "../resources/refund.ts";
import { sendEvent } from "../webhooks/announce.ts";
import type { World } from "../world.ts";
import { applyControl } from "./apply-control.ts";
import { describeEvents } from "./describe-events.ts";
import { INVOICE_OUTCOMES, PAY_OUTCOMES, payAs, payInvoiceAs } from "./pay-as.ts";

type Context = { world: World; deliverer: Deliverer };

const pay = z.strictObject({ sessionId: z.string(), outcome: z.enum(PAY_OUTCOMES) });
const payInvoice = z.strictObject({ invoiceId: z.string(), outcome: z.enum(INVOICE_OUTCOMES) });
/** Of a customer, or of whoever is to pay an invoice. */
const transfer = z.strictObject({
  customerId: z.string().optional(),
  invoiceId: z.string().optional(),
  amount: z.int(),
  reference: z.string().default(""),
});
const settle = z.strictObject({ refundId: z.string(), outcome: z.enum(["succeeds", "fails"]) });
const dispute = z.strictObject({ chargeId: z.string(), reason: z.string().default("fraudulent") });
const move = z.strictObject({ disputeId: z.string(), outcome: z.enum(DISPUTE_OUTCOMES) });
const send = z.strictObject({ eventId: z.string() });

/** What tests and developers may do to the stand-in, by method and address. */
const DOORS: ControlDoors<Context> = {
  "GET /_control": ({ world }) => ({ ...world.control, clockAheadSeconds: world.clockAheadSeconds }),
  "POST /_control": ({ world }, body) => applyControl(world, body),
  "POST /_control/flush": ({ deliverer }) => ({ released: deliverer.flush() }),
  "POST /_control/pay": ({ world }, body) => {
    const { sessionId, outcome } = pay.parse(body);
    return drawCheckoutSession(payAs(world, findSession(world, sessionId), outcome));
  },
  "POST /_control/pay-invoice": ({ world }, body) => {
    const { invoiceId, outcome } = payInvoice.parse(body);
    return drawInvoice(payInvoiceAs(world, findInvoice(world, invoiceId), outcome));
  },
  "POST /_control/bank-transfer": ({ world }, body) => {
    const { invoiceId = "", ...arrived } = transfer.parse(body);
    const customerId = arrived.customerId ?? findInvoice(world, invoiceId).customerId;
    return drawCashMovement(receiveTransfer(world, { ...arrived, customerId }));
  },
  "POST /_control/refund": ({ world }, body) => {
    const { refundId, outcome } = settle.parse(body);
    return drawRefund(settleRefund(world, kept(world, "refund", refundId), outcome));
  },
  "POST /_control/dispute": ({ world }, body) => {
    const { chargeId, reason } = dispute.parse(body);
    return drawDispute(openDispute(world, kept(world, "charge", chargeId), reason));
  },
  "POST /_control/move-dispute": ({ world }, body) => {
    const { disputeId, outcome } = move.parse(body);
    return drawDispute(moveDispute(world, kept(world, "dispute", disputeId), outcome));
  },
  "POST /_control/payout": ({ world }) => drawPayout(payOut(world)),
  "POST /_control/send-event": ({ world }, body) => {
    const event = kept(world, "event", send.parse(body).eventId);
    sendEvent(world, event);
    return { sent: event.id };
  },
  "GET /_control/waiting": ({ world }) => ({ waiting: [...world.store.all("delivery")].length }),
  "GET /_control/events": ({ world }) => describeEvents(world),
};

/** What is kept under an id. Throws when nothing is. */
function kept<Name extends keyof Records>(world: World, kind: Name, id: string): Records[Name] {
  const record = world.store.get(kind, id);
  if (record === undefined) throw missing(kind, id);
  return record;
}

/** Answers a request under `/_control`. */
export function serveControl(context: Context, door: string, body: string, response: ServerResponse): void {
  answerControl(DOORS, context, { door, body }, response, (error) =>
    error instanceof Problem ? [error.status, { error: error.body }] : null,
  );
}
