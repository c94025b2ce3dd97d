import { randomUUID } from "node:crypto";
import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aSession } from "#tests/support/checkout-request.ts";
import { refusal, sdkFor } from "#tests/support/stripe-sdk.ts";
import { type StripeStandIn, startStripeStandIn } from "#tests/support/stripe-stand-in.ts";

let standIn: StripeStandIn;
let stripe: Stripe;

beforeAll(async () => {
  standIn = await startStripeStandIn();
  stripe = sdkFor(standIn);
});
afterAll(() => standIn.stop());

/** The parameters of a session with something in them that the types would not allow. */
function oddSession(changes: object): Stripe.Checkout.SessionCreateParams {
  return { ...aSession(), ...changes } as Stripe.Checkout.SessionCreateParams;
}

test("a session made with prices comes back with their sum, its lines and where to pay", async () => {
  const lines = [
    { quantity: 25, price_data: { currency: "gbp", unit_amount: 800, product_data: { name: "Guide & more" } } },
    {
      quantity: 2,
      price_data: { currency: "gbp", unit_amount: 1000, product_data: { name: "Sponsored [copies] = 2" } },
    },
  ];
  const made = await stripe.checkout.sessions.create(aSession({ line_items: lines, metadata: { orderId: "o-1" } }));
  const found = await stripe.checkout.sessions.retrieve(made.id, { expand: ["line_items"] });
  expect(found).toMatchObject({ status: "open", payment_status: "unpaid", amount_total: 22_000, currency: "gbp" });
  expect(found.metadata).toEqual({ orderId: "o-1" });
  expect(found.url).toBe(`${standIn.apiBase}/pay/${made.id}`);
  expect(
    found.line_items?.data.map(({ description, quantity, amount_total }) => [description, quantity, amount_total]),
  ).toEqual([
    ["Guide & more", 25, 20_000],
    ["Sponsored [copies] = 2", 2, 2_000],
  ]);
  const listed = await stripe.checkout.sessions.listLineItems(made.id);
  expect(listed.data.map(({ price }) => price?.unit_amount)).toEqual([800, 1000]);
  expect(made.lastResponse.requestId).toMatch(/^req_/);
});

test("a parameter that Stripe does not have, or has dropped, is refused by name", async () => {
  const create = (changes: object) => refusal(stripe.checkout.sessions.create(oddSession(changes)));
  const unknown = { statusCode: 400, rawType: "invalid_request_error", code: "parameter_unknown" };
  expect(await create({ nonsense: "1" })).toMatchObject({ ...unknown, param: "nonsense" });
  expect(await create({ payment_method_types: ["card"] })).toMatchObject({ ...unknown, param: "payment_method_types" });
  expect(await create({ line_items: [{ quantity: 1, amount: 5 }] })).toMatchObject({
    ...unknown,
    param: "line_items[0][amount]",
  });
});

test("what is missing, empty, of the wrong kind or out of its limits is refused by name", async () => {
  const create = (changes: object) => refusal(stripe.checkout.sessions.create(oddSession(changes)));
  const price = { currency: "gbp", unit_amount: 800, product_data: { name: "Guide" } };
  const line = (changes: object) => ({ line_items: [{ quantity: 1, price_data: { ...price, ...changes } }] });
  expect(await create({ success_url: undefined })).toMatchObject({ code: "parameter_missing", param: "success_url" });
  expect(await create(line({ currency: undefined }))).toMatchObject({ param: "line_items[0][price_data][currency]" });
  expect(await create({ success_url: "" })).toMatchObject({ code: "parameter_invalid_empty" });
  expect(await create({ mode: "gift" })).toMatchObject({
    param: "mode",
    message: expect.stringContaining("must be one of"),
  });
  expect(await create({ ui_mode: "hosted" })).toMatchObject({ param: "ui_mode", statusCode: 400 });
  expect(await create(line({ unit_amount: 1.5 }))).toMatchObject({ code: "parameter_invalid_integer" });
  expect(await create(line({ unit_amount: -1 }))).toMatchObject({ code: "parameter_invalid_integer" });
  expect(await create(line({ unit_amount: 1 }))).toMatchObject({ code: "amount_too_small" });
  expect(await create({ success_url: "//evil" })).toMatchObject({ code: "url_invalid" });
  expect(await create({ customer_email: "a@b@c" })).toMatchObject({ code: "email_invalid" });
  expect(await create({ metadata: { note: "x".repeat(501) } })).toMatchObject({ param: "metadata[note]" });
  expect(await create({ payment_intent_data: { statement_descriptor: "RELEASE" } })).toMatchObject({ statusCode: 400 });
  expect(await create({ automatic_tax: { enabled: true } })).toMatchObject({
    message: expect.stringContaining("imitate"),
  });
});

test("a session may stay open for 30 minutes to 24 hours", async () => {
  const inMinutes = (minutes: number) => Math.floor(Date.now() / 1000) + minutes * 60;
  expect(await refusal(stripe.checkout.sessions.create(aSession({ expires_at: inMinutes(29) })))).toMatchObject({
    param: "expires_at",
  });
  expect(
    await refusal(stripe.checkout.sessions.create(aSession({ expires_at: inMinutes(24 * 60 + 2) }))),
  ).toMatchObject({ param: "expires_at" });
  const { status } = await stripe.checkout.sessions.create(aSession({ expires_at: inMinutes(31) }));
  expect(status).toBe("open");
});

test("a session whose time has run out is expired", async () => {
  const made = await stripe.checkout.sessions.create(aSession());
  await standIn.control({ clockAheadSeconds: 86_401 });
  const found = await stripe.checkout.sessions.retrieve(made.id);
  await standIn.control({ clockAheadSeconds: 0 });
  expect(found).toMatchObject({ status: "expired", url: null });
  const events = await stripe.events.list({ type: "checkout.session.expired" });
  expect(events.data.map(({ data }) => (data.object as { id: string }).id)).toContain(made.id);
});

test("the same key replays the first answer; with other parameters it is refused", async () => {
  const options = { idempotencyKey: randomUUID() };
  const first = await stripe.checkout.sessions.create(aSession(), options);
  const again = await stripe.checkout.sessions.create(aSession(), options);
  expect(again.id).toBe(first.id);
  expect(await refusal(stripe.checkout.sessions.create(aSession({ locale: "en" }), options))).toMatchObject({
    rawType: "idempotency_error",
    statusCode: 400,
  });
});

test("a stored 500 is replayed too, and a session may have been made all the same", async () => {
  const path = "/v1/checkout/sessions";
  const options = { idempotencyKey: randomUUID() };
  await standIn.control({ fail: [{ path, method: "POST", times: 1, mode: "500_after_commit" }] });
  const params = aSession({ client_reference_id: "hidden" });
  expect(await refusal(stripe.checkout.sessions.create(params, options))).toMatchObject({ statusCode: 500 });
  expect(await refusal(stripe.checkout.sessions.create(params, options))).toMatchObject({ statusCode: 500 });
  const listed = await stripe.checkout.sessions.list({ limit: 1 });
  expect(listed.data[0]?.client_reference_id).toBe("hidden");
});

test("what a call causes is told by an event of its own", async () => {
  const made = await stripe.checkout.sessions.create(aSession());
  await stripe.checkout.sessions.expire(made.id);
  const events = await stripe.events.list({ type: "checkout.session.expired" });
  const about = events.data.find(({ data }) => (data.object as { id: string }).id === made.id);
  expect(about?.id).toMatch(/^evt_/);
  expect(about?.request?.id).toMatch(/^req_/);
});

test("what does not exist is an error, not an answer", async () => {
  const missing = { code: "resource_missing", statusCode: 404 };
  expect(await refusal(stripe.checkout.sessions.retrieve("cs_test_none"))).toMatchObject(missing);
  expect(await refusal(stripe.paymentIntents.retrieve("pi_none"))).toMatchObject(missing);
  expect(await refusal(stripe.charges.retrieve("ch_none"))).toMatchObject(missing);
  expect(await refusal(stripe.refunds.create({ payment_intent: "pi_none" }))).toMatchObject(missing);
  expect(await refusal(stripe.events.retrieve("evt_none"))).toMatchObject(missing);
  expect(await refusal(stripe.subscriptions.list())).toMatchObject({ statusCode: 404 });
});

test("a bad key, a live key and no key are turned away", async () => {
  expect(await refusal(sdkFor(standIn, "sk_live_0123456789").events.list())).toMatchObject({ statusCode: 401 });
  expect(await refusal(sdkFor(standIn, "nonsense").events.list())).toMatchObject({ statusCode: 401 });
  expect((await fetch(`${standIn.apiBase}/v1/events`)).status).toBe(401);
});

test("lists give pages, newest first", async () => {
  const made: string[] = [];
  for (const each of ["a", "b", "c", "d", "e"]) {
    made.unshift((await stripe.checkout.sessions.create(aSession({ client_reference_id: each }))).id);
  }
  const first = await stripe.checkout.sessions.list({ limit: 2 });
  expect([first.data.map(({ id }) => id), first.has_more]).toEqual([made.slice(0, 2), true]);
  const next = await stripe.checkout.sessions.list({ limit: 2, starting_after: made[1] ?? "" });
  expect(next.data.map(({ id }) => id)).toEqual(made.slice(2, 4));
  const before = await stripe.checkout.sessions.list({ limit: 2, ending_before: made[3] ?? "" });
  expect(before.data.map(({ id }) => id)).toEqual(made.slice(1, 3));
  const all = await stripe.checkout.sessions.list({ limit: 3 }).autoPagingToArray({ limit: 5 });
  expect(all.map(({ id }) => id)).toEqual(made);
});

test("only what can be expanded is", async () => {
  const { id } = await stripe.checkout.sessions.create(aSession());
  await standIn.pay(id, "paid");
  const session = await stripe.checkout.sessions.retrieve(id, { expand: ["payment_intent.latest_charge.refunds"] });
  expect(session.payment_intent).toMatchObject({
    status: "succeeded",
    amount_received: 20_000,
    latest_charge: { paid: true, refunds: { data: [] } },
  });
  expect(await refusal(stripe.checkout.sessions.retrieve(id, { expand: ["payer"] }))).toMatchObject({
    statusCode: 400,
  });
});
