import type { ServerResponse } from "node:http";
import { z } from "zod";
import { answerControl, type ControlDoors } from "../../shared/answer-control.ts";
import type { Deliverer } from "../../shared/start-delivering.ts";
import { Problem } from "../api/problem.ts";
import { findCustomer, findInvoice } from "../life/begin-invoice.ts";
import { payInvoice } from "../life/end-invoice.ts";
import { findSession } from "../life/find-session.ts";
import { receiveTransfer } from "../life/receive-transfer.ts";
import { settleRefund } from "../life/refund-charge.ts";
import { drawCheckoutSession } from "../resources/checkout-session.ts";
import { drawInvoice } from "../resources/invoice.ts";
import { drawRefund } from "../resources/refund.ts";
import { sendEvent } from "../webhooks/announce.ts";
import type { World } from "../world.ts";
import { applyControl } from "./apply-control.ts";
import { describeEvents } from "./describe-events.ts";
import { PAY_OUTCOMES, payAs } from "./pay-as.ts";

type Context = { world: World; deliverer: Deliverer };

const pay = z.strictObject({ sessionId: z.string(), outcome: z.enum(PAY_OUTCOMES) });
const settle = z.strictObject({ refundId: z.string(), outcome: z.enum(["succeeds", "fails"]) });
/** Of a customer, or of whoever is to pay an invoice. */
const transfer = z.strictObject({
  customerId: z.string().optional(),
  invoiceId: z.string().optional(),
  amountPence: z.int().positive(),
  reference: z.string().optional(),
});
const payment = z.strictObject({ invoiceId: z.string() });
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
  "POST /_control/refund": ({ world }, body) => {
    const { refundId, outcome } = settle.parse(body);
    const refund = world.store.get("refund", refundId);
    if (refund === undefined) throw new Problem(404, { type: "invalid_request_error", message: "No such refund" });
    return drawRefund(settleRefund(world, refund, outcome));
  },
  "POST /_control/transfer": ({ world }, body) => {
    const { customerId, invoiceId = "", amountPence, reference } = transfer.parse(body);
    const customer = findCustomer(world, customerId ?? findInvoice(world, invoiceId).customerId);
    receiveTransfer(world, customer, amountPence, reference ?? null);
    return { arrived: amountPence };
  },
  "POST /_control/pay-invoice": ({ world }, body) => {
    const { invoiceId } = payment.parse(body);
    return drawInvoice(payInvoice(world, findInvoice(world, invoiceId), "card"));
  },
  "POST /_control/send-event": ({ world }, body) => {
    const event = world.store.get("event", send.parse(body).eventId);
    if (event === undefined) throw new Problem(404, { type: "invalid_request_error", message: "No such event" });
    sendEvent(world, event);
    return { sent: event.id };
  },
  "GET /_control/events": ({ world }) => describeEvents(world),
};

/** Answers a request under `/_control`. */
export function serveControl(context: Context, door: string, body: string, response: ServerResponse): void {
  answerControl(DOORS, context, { door, body }, response, (error) =>
    error instanceof Problem ? [error.status, { error: error.body }] : null,
  );
}
