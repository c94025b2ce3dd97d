import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { enquiryForm } from "#tests/support/enquiries.ts";
import { ORDER_FORM } from "#tests/support/orders.ts";
import { REQUEST_FORM } from "#tests/support/requests.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { fillIn, formOn, openPage, sendForm, typedInto } from "#tests/support/web-forms.ts";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ JOBS: "off" });
}, 120_000);
beforeEach(() => shop.clear());
afterAll(() => shop?.close());

const counts = async () => ({
  orders: await database().order.count(),
  requests: await database().freeCopyRequest.count(),
  enquiries: await database().enquiry.count(),
  people: await database().recipient.count(),
});
const NOTHING = { orders: 0, requests: 0, enquiries: 0, people: 0 };

test("the button that places an order, pressed 50 times at once, places one order with one page at Stripe", async () => {
  const typed = await fillIn(`${shop.app.baseUrl}/order`, ORDER_FORM);
  expect(await counts()).toEqual(NOTHING);
  const check = await openPage(typed.location ?? "");
  const fields = formOn(check, "seenTotalPence");
  const answers = await atOnce(50, () => sendForm(check.url, fields));
  expect(answers.map(({ status }) => status).filter((status) => status !== 303)).toEqual([]);
  expect(await counts()).toEqual({ ...NOTHING, orders: 1, people: 1 });
  const tills = answers.flatMap(({ location }) => (location?.includes("/pay/cs_") ? [location] : []));
  expect(new Set(tills).size).toBe(1);
  expect(await database().checkoutSession.findMany()).toMatchObject([{ status: "open", url: tills[0] }]);
}, 60_000);

test("a request for free copies sent 50 times at once is one request, to whose page all are led", async () => {
  const page = await openPage(`${shop.app.baseUrl}/free-copies`);
  const fields = typedInto(formOn(page, "copies"), REQUEST_FORM);
  const answers = await atOnce(50, () => sendForm(page.url, fields));
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
  expect(answers[0]?.location).toContain("/requests/");
  expect(await counts()).toEqual({ ...NOTHING, requests: 1, people: 1 });
}, 60_000);

test("the same form with other answers is refused with what was typed, and counts when it is sent once more", async () => {
  const page = await openPage(`${shop.app.baseUrl}/free-copies`);
  const fields = typedInto(formOn(page, "copies"), REQUEST_FORM);
  await sendForm(page.url, fields);
  const other = await sendForm(page.url, typedInto(fields, { labelName: "Somebody Else" }));
  expect(other.status).toBe(200);
  expect(Object.fromEntries(formOn(other, "copies"))).toMatchObject({ labelName: "Somebody Else" });
  expect((await counts()).requests).toBe(1);
  const sent = await sendForm(page.url, typedInto(formOn(other, "copies"), { audience: "individual" }));
  expect(sent.location).toContain("/requests/");
  expect((await counts()).requests).toBe(2);
});

test("an enquiry sent 30 times at once and a quote sent 20 times are one each", async () => {
  const enquiry = await openPage(`${shop.app.baseUrl}/training/enquire`);
  const words = typedInto(formOn(enquiry, "aims"), enquiryForm());
  await atOnce(30, () => sendForm(enquiry.url, words));
  expect((await counts()).enquiries).toBe(1);
  const order = await openPage(`${shop.app.baseUrl}/order`);
  const many = typedInto(formOn(order, "copies"), { ...ORDER_FORM, copies: "800" });
  const answers = await atOnce(20, () => sendForm(order.url, many));
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
  expect((await counts()).enquiries).toBe(2);
}, 60_000);
