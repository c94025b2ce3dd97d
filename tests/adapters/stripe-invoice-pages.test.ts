import type Stripe from "stripe";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCustomer, aDraft, anOpenInvoice, sdkFor } from "#tests/support/stripe-sdk.ts";
import { type StripeStandIn, startStripeStandIn } from "#tests/support/stripe-stand-in.ts";

let standIn: StripeStandIn;
let stripe: Stripe;
let customer: string;

beforeAll(async () => {
  standIn = await startStripeStandIn();
  stripe = sdkFor(standIn);
  customer = (await aCustomer(stripe, { name: "Anytown <b>Council</b>" })).id;
});
afterAll(() => standIn.stop());

async function payOnPage(url: string, cardNumber: string): Promise<Response> {
  const body = new URLSearchParams({ cardNumber, name: "A Customer" });
  return fetch(url, { method: "POST", body, redirect: "manual" });
}

test("the page of an invoice shows its lines and the customer's bank account, and takes a card", async () => {
  const { id, hosted_invoice_url: url } = await anOpenInvoice(stripe, customer, 10);
  const page = await (await fetch(url ?? "")).text();
  expect(page).toContain("£80.00");
  expect(page).toContain("Anytown &lt;b&gt;Council&lt;/b&gt;");
  expect(page).toMatch(/Sort code<\/dt><dd>\d\d-\d\d-\d\d/);
  const declined = await (await payOnPage(url ?? "", "4000000000000002")).text();
  expect(declined).toContain("Your card was declined.");
  expect(declined).toContain("4000000000000002");
  expect(await (await payOnPage(url ?? "", "42")).text()).toContain("incomplete");
  const paid = await payOnPage(url ?? "", "4242 4242 4242 4242");
  expect([paid.status, paid.headers.get("location")]).toEqual([303, `/invoice/${id}`]);
  expect((await stripe.invoices.retrieve(id)).status).toBe("paid");
  expect(await (await fetch(url ?? "")).text()).toContain("Paid: thank you");
});

test("the page of an invoice that was given up takes a card all the same, a draft has none", async () => {
  const { id, hosted_invoice_url: url } = await anOpenInvoice(stripe, customer, 1);
  await stripe.invoices.markUncollectible(id);
  expect((await payOnPage(url ?? "", "4242424242424242")).status).toBe(303);
  expect((await stripe.invoices.retrieve(id)).status).toBe("paid");
  const draft = await aDraft(stripe, customer, [[1, 800]]);
  expect((await fetch(`${standIn.apiBase}/invoice/${draft.id}`)).status).toBe(404);
});

test("the page of an invoice that is void takes nothing", async () => {
  const { id, hosted_invoice_url: url } = await anOpenInvoice(stripe, customer, 1);
  await stripe.invoices.voidInvoice(id);
  expect(await (await payOnPage(url ?? "", "4242424242424242")).text()).toContain("Not valid any more");
  expect((await stripe.invoices.retrieve(id)).amount_paid).toBe(0);
  expect((await fetch(`${standIn.apiBase}/invoice/in_none`)).status).toBe(404);
});

test("the PDF of an invoice holds its number, purchase order, lines and bank account", async () => {
  const custom_fields = [{ name: "Purchase order", value: "PO-77" }];
  const { id } = await aDraft(stripe, customer, Array<[number, number]>(60).fill([1, 800]), { custom_fields });
  const { invoice_pdf, number } = await stripe.invoices.finalizeInvoice(id);
  const answer = await fetch(invoice_pdf ?? "");
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  expect(totalPages).toBeGreaterThan(1);
  for (const part of [number ?? "", "Purchase order: PO-77", "1 Guide", "£480.00", "sort code 10-88-00"]) {
    expect(text).toContain(part);
  }
});

test("the developer's page lets a transfer arrive, and says what is wrong with one", async () => {
  const { id } = await anOpenInvoice(stripe, customer, 3);
  const send = (amount: string) =>
    fetch(`${standIn.apiBase}/developer/bank-transfer`, {
      method: "POST",
      body: new URLSearchParams({ id: customer, amount, reference: "PO-78" }),
      redirect: "manual",
    });
  const wrong = await send("twenty");
  expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining("pounds and pence")]);
  expect((await send("£24.00")).status).toBe(303);
  expect((await stripe.invoices.retrieve(id)).status).toBe("paid");
  expect(await (await fetch(`${standIn.apiBase}/`)).text()).toContain("Bank transfers");
});
