import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "#scripts/database/own-database.ts";
import { canariesAtStripe } from "#tests/support/canaries/at-stripe.ts";
import { CANARY_WHO, hasCanary } from "#tests/support/canaries/shapes.ts";
import {
  askForFreeCopies,
  askForQuote,
  CANARY_ORDER,
  orderByCard,
  orderByInvoice,
  type Walk,
} from "#tests/support/canaries/shop-walks.ts";
import {
  seatsAndFeedback,
  staffsOwnWork,
  trainingByArrangement,
  trainingDeclined,
} from "#tests/support/canaries/training-walks.ts";
import { WatchedVisitor } from "#tests/support/canaries/watched-visitor.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { aStaffMember, signedInCookie } from "#tests/support/staff.ts";
import { formOn, openPage, sendBody, sendForm, typedInto } from "#tests/support/web-forms.ts";

// Promise 20: nothing personal leaks. What people type is told to no log, no address, no title, no page of an error, not in
// Stripe's metadata and descriptions, not in what Resend gets beside the email itself. The database: nothing-in-clear.test.ts.

let shop: Shop;
let walk: Walk;
beforeAll(async () => {
  shop = await openShop();
  const by = await aStaffMember("administrator");
  const { baseUrl } = shop.app;
  const colleague = new WatchedVisitor(baseUrl, async () => ({ cookie: await signedInCookie(by) }));
  walk = { shop, customer: new WatchedVisitor(baseUrl), colleague };
}, 120_000);
afterAll(() => shop?.close());

// Proved: with `log.info({ who: answers.contactName })` in the action that checks an order the log holds a canary; with the search a
// plain GET again, its addresses do.
test("what is typed in every flow, of customers and of staff, stands in no address, title, header or log", async () => {
  await orderByCard(walk);
  const order = await orderByInvoice(walk);
  const { one } = await askForFreeCopies(walk);
  await askForQuote(walk);
  await trainingByArrangement(walk);
  await trainingDeclined(walk);
  await seatsAndFeedback(walk);
  await staffsOwnWork(walk, { one, order });
  await shop.stripe.settled();
  const { customer, colleague } = walk;
  expect([...customer.leaks, ...colleague.leaks]).toEqual([]);
  expect([customer.seen > 50, colleague.seen > 60], "so many answers were looked at").toEqual([true, true]);
  expect(linesWithCanaries()).toEqual([]);
}, 180_000);

/**
 * What Stripe must be told, and why. Everything else that stands there is ids, numbers and the words of the price list.
 */
const AT_STRIPE: Record<string, string> = {
  "charge.payer.email": "what who pays types on Stripe's own page",
  "checkout.session.customerEmail": "Stripe's page shows it, and sends its receipt there",
  "checkout.session.payer.email": "what who pays types on Stripe's own page",
  "customer.email": "to whom an invoice is made out, and who is reminded",
  "customer.name": "the same: an organisation, or who asks for an invoice without one",
  "invoice.customer.email": "the same, as it was when the invoice was issued",
  "invoice.customer.name": "the same",
  "invoice.customFields[].value": "the purchase order number, which public bodies must find on an invoice",
};

test("Stripe knows whom to bill, and nothing else of anybody: no metadata, no description", () => {
  expect(canariesAtStripe(shop.stripe)).toEqual(Object.keys(AT_STRIPE).sort());
});

test("beside an email itself, Resend is told nothing of whom it is for", async () => {
  const emails = await shop.mail.waitForEmails(10);
  expect(emails.filter(({ to }) => hasCanary(to.join())).length, "emails to canaries").toBeGreaterThan(8);
  for (const { to: _to, html: _html, text: _text, id: _id, ...beside } of emails)
    expect(hasCanary(JSON.stringify(beside)), JSON.stringify(beside)).toBe(false);
});

test("pages of errors repeat nothing of what was sent to them", async () => {
  const url = `${shop.app.baseUrl}/order`;
  const { customer } = walk;
  const fields = typedInto(formOn(await openPage(url), "copies"), CANARY_ORDER);
  const words = new URLSearchParams(fields).toString();
  const [json, encoded] = [
    { "content-type": "application/json" },
    { "content-type": "multipart/form-data; boundary=x" },
  ];
  const answers = [
    await sendForm(url, fields, { origin: "https://canary.example" }),
    await sendForm(url, [...fields, ["deliveryNote", "Canary".repeat(200_000)]]),
    await sendBody(url, JSON.stringify(CANARY_ORDER), json),
    await sendBody(url, `--x\r\nCanaryname`, encoded),
    await sendBody(`${url}?Canaryname`, words, { "content-type": "application/x-www-form-urlencoded" }),
  ];
  for (const page of answers) customer.note({ ...page, url });
  for (const path of ["/orders/AG-2222-22222", "/nothing-here", "/%ff"])
    customer.note({ ...(await openPage(shop.app.baseUrl + path)), url });
  for (const status of [400, 403, 404, 413, 415]) expect([...customer.statuses], String(status)).toContain(status);
  expect(customer.leaks).toEqual([]);
  expect(linesWithCanaries()).toEqual([]);
});

// Proved: without `guardConsole` the framework prints the error that the database quotes the name in.
test("a database that quotes what somebody typed is quoted nowhere, neither in the answer nor in the log", async () => {
  const broken = `CREATE FUNCTION quotes_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'Canaryname is bad' USING DETAIL = '${CANARY_WHO.email}', HINT = 'Canaryhint'; END $$;
    CREATE TRIGGER quotes_it BEFORE INSERT ON recipient FOR EACH ROW EXECUTE FUNCTION quotes_it()`;
  const url = `${shop.app.baseUrl}/free-copies`;
  const { customer } = walk;
  const fields = formOn(await openPage(url), "copies");
  const typed = { audience: "individual", copies: "1", labelName: "Canarylabel", contactPreference: "none" };
  const place = { addressLine1: "1 Canarystreet", town: "Canarytown", postcode: "KW17 2ZZ" };
  const before = shop.app.output().length;
  await withClient(shop.databaseUrl, (client) => client.query(broken));
  const answer = await customer
    .post(url, typedInto(fields, { ...typed, ...place }))
    .finally(() => withClient(shop.databaseUrl, (client) => client.query("DROP FUNCTION quotes_it CASCADE")));
  expect(answer.status).toBe(503);
  expect(customer.leaks).toEqual([]);
  const said = shop.app.output().slice(before);
  expect(said, "that something went wrong is said").toMatch(/"level":50.*"error":"\w+/);
  expect(linesWithCanaries()).toEqual([]);
});

/** What the app has said that holds a canary. */
function linesWithCanaries(): string[] {
  return shop.app.output().split("\n").filter(hasCanary);
}

test("a leak would be seen, wherever it is", () => {
  const visitor = new WatchedVisitor(shop.app.baseUrl);
  const page = { url: shop.app.baseUrl, status: 200, headers: new Headers(), html: "Canaryname", location: null };
  visitor.note(page);
  visitor.note({ ...page, html: '<a href="mailto:canary@mail.example">' });
  expect(visitor.leaks).toEqual([]);
  visitor.note({ ...page, status: 503 });
  visitor.note({ ...page, url: "http://a/?q=canary%40mail" });
  visitor.note({ ...page, location: "http://a/?q=KW17+2ZZ" });
  visitor.note({ ...page, html: "<title>Canaryname</title>" });
  visitor.note({ ...page, html: '<form action="/x?name=Canary">' });
  visitor.note({ ...page, headers: new Headers({ "content-disposition": 'filename="Canary.pdf"' }) });
  expect(visitor.leaks.length).toBe(6);
});
