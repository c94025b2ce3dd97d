import { resolve } from "node:path";
import type { DescribedEvent } from "#scripts/stand-ins/stripe/control/describe-events.ts";
import { type Call, startStandIn } from "./stand-in-process.ts";

const SERVER = resolve(import.meta.dirname, "../../scripts/stand-ins/stripe/server.ts");

export type StartRequest = {
  /** Where events go; none are sent without it. */
  webhookUrl?: string;
  /** One secret, or two with a comma, as while it is rotated. */
  webhookSecret?: string;
  /** Event types to send, with commas; all of them without it. */
  webhookEvents?: string;
  /** To go on with the data of a former one, which must have ended. */
  dataDir?: string;
  /** To stand where a former one stood. */
  port?: number;
};

export type StripeStandIn = {
  apiBase: string;
  port: number;
  dataDir: string;
  webhookSecret: string;
  /** `POST /_control`: see `control-settings.ts` for what it takes. */
  control(settings: object): Promise<unknown>;
  /** Pays a Checkout Session without its page. */
  pay(
    sessionId: string,
    outcome: "paid" | "declined" | "delayed" | "delayed_succeeds" | "delayed_fails",
  ): Promise<unknown>;
  /** Pays an open invoice by card, without its page. */
  payInvoice(invoiceId: string, outcome: "paid" | "declined"): Promise<unknown>;
  /** Pence arrive at the bank account that is the customer's. Answers the movement of their cash balance. */
  bankTransfer(customerId: string, amount: number, reference?: string): Promise<{ id: string }>;
  settleRefund(refundId: string, outcome: "succeeds" | "fails"): Promise<unknown>;
  /** A customer's bank takes a card payment back. Answers the dispute. */
  openDispute(chargeId: string, reason?: string): Promise<{ id: string }>;
  moveDispute(disputeId: string, outcome: "under_review" | "won" | "lost"): Promise<unknown>;
  /** Sends the whole balance to the bank. Answers the payout. */
  payOut(): Promise<{ id: string; amount: number }>;
  /** Delivers what `delivery: { hold: true }` held back, in an order of chance. Answers how many. */
  flush(): Promise<number>;
  sendEvent(eventId: string): Promise<unknown>;
  /** Every event, oldest first, with the state of its delivery. */
  events(): Promise<DescribedEvent[]>;
  /** Waits until every event that is to be delivered has been. */
  settled(withinMs?: number): Promise<void>;
  /** Ends it and forgets its data, unless `keepData`. */
  stop(options?: { keepData?: boolean }): Promise<void>;
  /** `kill -9`; its data stays for another to go on with. */
  kill(): Promise<void>;
};

/** Starts a Stripe stand-in of its own on a free port, with its data in a temporary folder. */
export async function startStripeStandIn(request: StartRequest = {}): Promise<StripeStandIn> {
  const { webhookUrl, webhookEvents, webhookSecret = "whsec_for_tests", port = 0 } = request;
  const { dataDir: given } = request;
  const env = { STRIPE_WEBHOOK_SECRET: webhookSecret, WEBHOOK_URL: webhookUrl, WEBHOOK_EVENTS: webhookEvents };
  const standIn = await startStandIn({ server: SERVER, name: "stripe", env, dataDir: given, port });
  const { address: apiBase, call, flush, stop, kill, dataDir } = standIn;
  return {
    apiBase,
    port: standIn.port,
    dataDir,
    webhookSecret: webhookSecret.split(",")[0] ?? "",
    control: (settings) => call("POST", "", settings),
    pay: (sessionId, outcome) => call("POST", "/pay", { sessionId, outcome }),
    payInvoice: (invoiceId, outcome) => call("POST", "/pay-invoice", { invoiceId, outcome }),
    bankTransfer: async (customerId, amount, reference = "") =>
      (await call("POST", "/bank-transfer", { customerId, amount, reference })) as { id: string },
    settleRefund: (refundId, outcome) => call("POST", "/refund", { refundId, outcome }),
    openDispute: async (chargeId, reason = "fraudulent") =>
      (await call("POST", "/dispute", { chargeId, reason })) as { id: string },
    moveDispute: (disputeId, outcome) => call("POST", "/move-dispute", { disputeId, outcome }),
    payOut: async () => (await call("POST", "/payout")) as { id: string; amount: number },
    flush,
    sendEvent: (eventId) => call("POST", "/send-event", { eventId }),
    events: async () => (await call("GET", "/events")) as DescribedEvent[],
    settled: (withinMs) => waitUntilSettled(call, withinMs),
    stop,
    kill,
  };
}

async function waitUntilSettled(call: Call, withinMs = 10_000): Promise<void> {
  const until = Date.now() + withinMs;
  while (Date.now() < until) {
    const { waiting } = (await call("GET", "/waiting")) as { waiting: number };
    if (waiting === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("events were still waiting to be delivered");
}
