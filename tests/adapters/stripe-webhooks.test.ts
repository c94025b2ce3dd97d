import { randomUUID } from "node:crypto";
import Stripe from "stripe";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aSession } from "#tests/support/checkout-request.ts";
import { pointPaymentsAt } from "#tests/support/payments-environment.ts";
import { type StripeStandIn, startStripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { startWebhookListener, type WebhookListener } from "#tests/support/webhook-listener.ts";

const SECRET = "whsec_for_tests";

let listener: WebhookListener;
let standIn: StripeStandIn;

beforeEach(async () => {
  listener = await startWebhookListener();
  standIn = await startStripeStandIn({ webhookUrl: listener.url, webhookSecret: SECRET });
});
afterEach(async () => {
  await standIn.stop();
  await listener.stop();
});

/** A paid session of its own; answers its id. */
async function pay(): Promise<string> {
  const options = { protocol: "http", host: "127.0.0.1", port: standIn.port, telemetry: false } as const;
  const stripe = new Stripe("sk_test_anything", options);
  const { id } = await stripe.checkout.sessions.create(aSession({ client_reference_id: randomUUID() }));
  await standIn.pay(id, "paid");
  return id;
}

const types = () => listener.heard.map(({ type }) => type);

test("a payment is told by signed events, after it was answered, whose object can be asked for", async () => {
  const id = await pay();
  await standIn.settled();
  expect(types().toSorted()).toEqual(["checkout.session.completed", "payment_intent.succeeded"]);
  for (const { body, signature } of listener.heard)
    expect(Stripe.webhooks.constructEvent(body, signature, SECRET).id).toMatch(/^evt_/);
  expect(listener.heard.find(({ type }) => type === "checkout.session.completed")?.objectId).toBe(id);
});

test("our door believes what the stand-in signs, and nothing that was changed on the way", async () => {
  pointPaymentsAt(standIn);
  const { verifyStripeEvent } = await import("#adapters/payments/verify-stripe-event.ts");
  const id = await pay();
  await standIn.settled();
  const told = listener.heard.find(({ type }) => type === "checkout.session.completed");
  expect(verifyStripeEvent(told?.body ?? "", told?.signature ?? "")).toMatchObject({ objectId: id });
  expect(verifyStripeEvent(`${told?.body} `, told?.signature ?? "")).toBeNull();
  expect(verifyStripeEvent(told?.body ?? "", null)).toBeNull();
});

test("a delivery that failed is tried again with the same event, until it is taken", async () => {
  listener.answerNext(500, 503);
  await pay();
  await standIn.settled();
  const ids = listener.heard.map(({ id }) => id);
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(2);
});

test("events are held, doubled, shuffled and dropped when a test asks for it", async () => {
  await standIn.control({ delivery: { hold: true, duplicate: 2 } });
  await pay();
  expect(listener.heard).toEqual([]);
  await standIn.control({ delivery: { duplicate: 2, shuffle: true } });
  expect(await standIn.flush()).toBe(6);
  await listener.hear(6);
  await standIn.control({ delivery: { drop: 1 } });
  await pay();
  await standIn.settled();
  expect(listener.heard).toHaveLength(6);
  expect((await standIn.events()).filter(({ delivery }) => delivery === "dropped")).toHaveLength(2);
});

test("what waits to be told survives a kill", async () => {
  await standIn.control({ delivery: { hold: true } });
  await pay();
  const { dataDir, port } = standIn;
  await standIn.kill();
  standIn = await startStripeStandIn({ webhookUrl: listener.url, webhookSecret: SECRET, dataDir, port });
  await standIn.settled();
  expect(listener.heard).toHaveLength(2);
});
