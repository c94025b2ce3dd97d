import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { anOrder, ORDER_FORM, paid } from "#tests/support/orders.ts";
import { aColleague, parcelOf, stock } from "#tests/support/packing-table.ts";
import { aFreeRequest } from "#tests/support/requests.ts";
import { granted } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { formOn, openPage, sendForm, typedInto, type WebPage } from "#tests/support/web-forms.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";

// A change that comes after packing is refused in words: nobody is left to think that it was made.

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ JOBS: "off" });
}, 120_000);
beforeEach(() => shop.clear());
afterAll(() => shop?.close());

const NEW_PLACE = { addressLine1: "9 New Road", town: "York", postcode: "YO1 7HH" };

/** Packs the parcel of an order or a request. */
async function pack(origin: { reference: string }): Promise<void> {
  const by = await aColleague();
  await stock(100, by);
  await runJobs();
  const { id } = await parcelOf(origin);
  granted(await claimChosen([id], by));
  granted(await packConsignments([id], by));
}

/** Follows where an answer leads to. */
async function shown(answer: WebPage): Promise<string> {
  return answer.location === null ? answer.html : (await openPage(answer.location)).html;
}

async function inTwoKinds() {
  const order = await paid(await anOrder(), shop.stripe);
  const request = await aFreeRequest({ addressLine1: "1 Old Road" });
  return [
    { ...order, page: `${shop.app.baseUrl}/orders/${order.token}`, end: "cancel", stays: ORDER_FORM.addressLine1 },
    { ...request, page: `${shop.app.baseUrl}/requests/${request.token}`, end: "withdraw", stays: "1 Old Road" },
  ];
}

test("an address that comes after packing is refused, with what was typed and where the parcel goes", async () => {
  for (const { page, stays, ...origin } of await inTwoKinds()) {
    const form = await openPage(`${page}/address`);
    const fields = typedInto(formOn(form, "town"), NEW_PLACE);
    await pack(origin);
    const html = await shown(await sendForm(form.url, fields));
    for (const words of ["Too late: your parcel is packed", "We did not change the address", "9 New Road", stays])
      expect(html, page).toContain(words);
    expect(html).toContain(origin.reference);
    expect((await openPage(`${page}/address`)).html, "the form opened late").toContain("Too late");
  }
}, 60_000);

test("taking everything back after packing is refused, and so is asking to", async () => {
  for (const { page, end, ...origin } of await inTwoKinds()) {
    const form = await openPage(`${page}/${end}`);
    const fields = formOn(form, "token");
    await pack(origin);
    const html = await shown(await sendForm(form.url, fields));
    expect(html).toContain("Too late: your parcel is packed");
    expect(html).toMatch(/It is not (cancelled|taken back)/);
    expect((await openPage(form.url)).html).toContain("Too late");
  }
}, 60_000);

test("what was cancelled before says that it is, and not that it is too late", async () => {
  for (const { page, end } of await inTwoKinds()) {
    const form = await openPage(`${page}/${end}`);
    await sendForm(form.url, formOn(form, "token"));
    const again = await sendForm(form.url, formOn(form, "token"));
    const html = await shown(await openPage(again.location ?? ""));
    expect(html).toMatch(/This order is cancelled|You took this request back/);
  }
});

test("an address that is to be corrected after all was taken back is told that there is none", async () => {
  for (const { page, end } of await inTwoKinds()) {
    const early = await openPage(`${page}/address`);
    const form = await openPage(`${page}/${end}`);
    await sendForm(form.url, formOn(form, "token"));
    const words = /(This order is cancelled|You took this request back), so there is no address to correct\./;
    const late = (await openPage(`${page}/address`)).html;
    const refused = await shown(await sendForm(early.url, typedInto(formOn(early, "town"), NEW_PLACE)));
    for (const html of [late, refused]) {
      expect(html).toMatch(words);
      expect(html).not.toMatch(/Too late|until the parcel is packed/);
    }
  }
});
