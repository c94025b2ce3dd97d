import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { ORDER_FORM } from "#tests/support/orders.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { aStaffMember, signedInCookie, type TestMember } from "#tests/support/staff.ts";
import { type Field, formOn, openPage, sendForm, typedInto, type WebPage } from "#tests/support/web-forms.ts";

let shop: Shop;
let by: TestMember;
let headers: { cookie: string };
beforeAll(async () => {
  shop = await openShop({ JOBS: "off" });
  by = await aStaffMember("administrator");
}, 120_000);
beforeEach(async () => {
  headers = { cookie: await signedInCookie(by) };
});
afterAll(() => shop?.close());

const NEW = "/staff/orders/new";
const BY_PHONE = { ...ORDER_FORM, cameBy: "phone" };

/** Fills the form in without JavaScript, and answers the page where it is checked. */
async function checked(form: Record<string, string> = {}): Promise<WebPage> {
  const page = await openPage(shop.app.baseUrl + NEW, headers);
  const sent = await sendForm(page.url, typedInto(formOn(page, "cameBy"), { ...BY_PHONE, ...form }), headers);
  expect(sent.status).toBe(303);
  return openPage(sent.location ?? "", headers);
}

const place = (page: WebPage, fields: readonly Field[] = formOn(page, "seenTotalPence")) =>
  sendForm(page.url, fields, headers);
const words = ({ html }: WebPage) => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

test("one form sent ten times at once is one order", async () => {
  const before = await database().order.count();
  const page = await checked();
  expect(words(page)).toContain("£200.00");
  const places = await Promise.all(Array.from({ length: 10 }, () => place(page)));
  expect(new Set(places.map(({ status, location }) => `${status} ${location}`)).size).toBe(1);
  expect(places[0]?.location).toMatch(/\/staff\/orders\/AG-[^/]+\?did=link_sent$/);
  expect(await database().order.count()).toBe(before + 1);
});

test("what the page did not show is not placed", async () => {
  const before = await database().order.count();
  const page = await checked();
  const fields = formOn(page, "seenTotalPence");
  const dearer = await place(page, typedInto(fields, { seenTotalPence: "1" }));
  expect(dearer.location).toMatch(/&did=price$/);
  expect(words(await openPage(dearer.location ?? "", headers))).toContain("The price has changed.");
  const others = await place(page, typedInto(fields, { seenAnswers: "x" }));
  expect(others.location).toMatch(/&did=answers$/);
  const gone = await place(page, typedInto(fields, { draft: "%0d//evil" }));
  expect(words(await openPage(gone.location ?? "", headers))).toContain("Please fill in the form again");
  expect(await database().order.count()).toBe(before);
});

test("the same form with other answers says that there is an order already, and places another when asked", async () => {
  const page = await checked();
  const first = await place(page);
  const form = await openPage(page.url.replace("/check", ""), headers);
  const changed = await sendForm(form.url, typedInto(formOn(form, "cameBy"), { town: "York" }), headers);
  const again = await openPage(changed.location ?? "", headers);
  const told = await place(again);
  expect(told.location).toMatch(/&did=another$/);
  const asked = await openPage(told.location ?? "", headers);
  const second = await place(asked);
  expect(second.location).toMatch(/did=link_sent$/);
  expect(second.location).not.toBe(first.location);
});

test("what would cost less is offered before the order is placed, and taken by a press", async () => {
  const page = await checked({ copies: "23" });
  expect(words(page)).toContain("25 copies cost less");
  const taken = await place(page, [...formOn(page, "seenTotalPence"), ["intent", "take:copies:25"]]);
  expect(taken.location).toMatch(/&did=offer$/);
  const offered = await openPage(taken.location ?? "", headers);
  expect(words(offered)).toContain("25 copies at £8.00");
  expect(words(offered)).not.toContain("cost less");
});
