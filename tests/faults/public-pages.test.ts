import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { INVOICE_FORM } from "#tests/support/invoices.ts";
import { anOrder, ORDER_FORM, paid } from "#tests/support/orders.ts";
import { textOfPdf } from "#tests/support/read-pdf.ts";
import { anOpenSession } from "#tests/support/seats.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { fillIn, formOn, openPage, sendForm, typedInto } from "#tests/support/web-forms.ts";

// What the customers' pages say without a script, asked over HTTP.

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ JOBS: "off" });
}, 120_000);
beforeEach(() => shop.clear());
afterAll(() => shop?.close());

const at = (path: string) => `${shop.app.baseUrl}${path}`;
const titlesOf = (html: string) => [...html.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);

test("a form with something wrong in it says so in its title and above its heading", async () => {
  const forms: Record<string, string> = {
    "/order": "copies",
    "/free-copies": "copies",
    "/training/enquire": "aims",
    "/find": "postcode",
  };
  const { slug } = await anOpenSession({ capacity: 3 });
  forms[`/training/sessions/${slug}`] = "seats";
  for (const [path, having] of Object.entries(forms)) {
    const form = await openPage(at(path));
    const [title] = titlesOf(form.html);
    expect(titlesOf(form.html), path).toEqual([expect.stringMatching(/^[A-Z].* – Release$/)]);
    const { html } = await sendForm(form.url, formOn(form, having));
    expect(titlesOf(html), path).toEqual([`Error: ${title}`]);
    expect(html.indexOf("error-summary"), path).toBeGreaterThan(0);
    expect(html.indexOf("error-summary"), path).toBeLessThan(html.indexOf("<h1"));
  }
});

test("a connection that waits for its next request is kept for longer than a proxy keeps it", async () => {
  expect((await fetch(at("/"))).headers.get("keep-alive")).toBe("timeout=75");
});

test("who sent nothing is thanked for nothing, but led to the form", async () => {
  expect((await openPage(at("/order/quote"))).location).toBe(at("/order"));
  expect((await openPage(at("/order/quote?reference=x"))).location).toBe(at("/order"));
  expect((await openPage(at("/training/enquire/thanks"))).location).toBe(at("/training/enquire"));
});

test("500 copies are asked for without a word about paying", async () => {
  const { payBy: _, ...form } = ORDER_FORM;
  const { location } = await fillIn(at("/order"), { ...form, copies: "500" });
  expect(location).toContain("/order/quote?reference=AG-");
});

test("an offer that is taken on the check page is said there, with the new total", async () => {
  const { location } = await fillIn(at("/order"), { ...ORDER_FORM, copies: "24", sponsoredCopies: "3" });
  const check = await openPage(location ?? "");
  expect(check.html).toContain("25 copies cost less");
  const taken = await sendForm(check.url, typedInto(formOn(check, "seenTotalPence"), { intent: "take:copies:25" }));
  expect(taken.location).toMatch(/news=taken#news$/);
  const { html } = await openPage(taken.location ?? "");
  expect(html).toContain("Your order is now 25 copies");
  expect(html).toContain("£230.00");
});

test("the note for delivery stands on the order's page, and is put right with the address", async () => {
  const order = await anOrder({ deliveryNote: "Ring twice" });
  const page = at(`/orders/${order.token}`);
  expect((await openPage(page)).html).toContain("Ring twice");
  const form = await openPage(`${page}/address`);
  expect(Object.fromEntries(formOn(form, "town"))).toMatchObject({ deliveryNote: "Ring twice", town: ORDER_FORM.town });
  const saved = await sendForm(form.url, typedInto(formOn(form, "town"), { deliveryNote: "Side door" }));
  const { html } = await openPage(saved.location ?? "");
  expect(html).toContain("The address is corrected.");
  expect(html).toContain("Side door");
  const [reloadedLater] = (saved.location ?? "").split("&at=");
  expect((await openPage(`${reloadedLater}&at=1`)).html).not.toContain("The address is corrected.");
});

test("an order that was paid by card has a receipt to print, and no other has", async () => {
  const order = await anOrder();
  expect((await openPage(at(`/orders/${order.token}`))).html).not.toContain("Receipt");
  const { token } = await paid(order, shop.stripe);
  const { html } = await openPage(at(`/orders/${token}`));
  const [receipt = ""] = /<section[^>]*print-only.*?<\/section>/s.exec(html) ?? [];
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" }).format(new Date());
  for (const words of [
    "Receipt",
    "Riverside Drug Service",
    "The Old Mill",
    order.reference,
    "£200.00",
    "www.release.org.uk",
    "registered charity",
    "25 copies",
    "No VAT is added",
    "Paid by card",
    day,
  ])
    expect(receipt, words).toContain(words);
  const byInvoice = await anOrder({ payBy: "invoice" });
  expect((await openPage(at(`/orders/${byInvoice.token}`))).html).not.toContain("Receipt");
});

test("a receipt is fetched as a PDF by whoever holds the link, and says what the page says", async () => {
  const order = await anOrder({ contactName: "Łukasz Ğazi", sponsoredCopies: "2" });
  const file = at(`/orders/${order.token}/receipt.pdf`);
  expect((await openPage(file)).location).toBe(at(`/orders/${order.token}`));
  await paid(order, shop.stripe);
  const answer = await fetch(file);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="receipt-${order.reference}.pdf"`,
    "cache-control": "private, no-store",
    "x-robots-tag": "noindex, nofollow",
  });
  const text = await textOfPdf(await answer.arrayBuffer());
  for (const words of [order.reference, "Łukasz Ğazi", "£220.00", "Paid by card", "registered charity", "No VAT"])
    expect(text, words).toContain(words);
});

test("an open session that is none, or a draft, is a page to read, without a script as well", async () => {
  const draft = await anOpenSession({ capacity: 1, status: "draft" });
  for (const slug of [draft.slug, "no-such-day", "%00", "x".repeat(300)]) {
    const { location } = await openPage(at(`/training/sessions/${slug}`));
    const page = await openPage(location ?? "");
    expect([page.status, page.html.includes("We cannot find that page</h1>")], slug).toEqual([404, true]);
  }
  const { html } = await openPage(at("/training/sessions"));
  expect(html).not.toContain(draft.slug);
});

test("a link that is none has no receipt, and looks as everywhere else", async () => {
  const answer = await openPage(at("/orders/nobody/receipt.pdf"));
  expect([answer.status, answer.location]).toEqual([307, at("/orders/nobody/not-found")]);
});

test("the pages behind one link can be told apart, and none of their titles tells what they are about", async () => {
  const { token } = await anOrder(INVOICE_FORM);
  const paths = ["", "/address", "/cancel", "/invoice-details"].map((page) => `/orders/${token}${page}`);
  const titles = await Promise.all(paths.map(async (path) => titlesOf((await openPage(at(path))).html)));
  expect(titles).toEqual([
    ["Your order"],
    ["Correct the address – Your order"],
    ["Cancel – Your order"],
    ["Correct what the invoice needs – Your order"],
  ]);
});
