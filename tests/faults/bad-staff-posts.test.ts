import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { inLanes } from "#tests/support/at-once.ts";
import { aBooking, dayOf } from "#tests/support/bookings.ts";
import { someHostileValues } from "#tests/support/hostile-values.ts";
import { anOrder } from "#tests/support/orders.ts";
import { packedParcel, parcelOf, queuedParcels } from "#tests/support/packing-table.ts";
import { aStandingProposal, aTrainer } from "#tests/support/proposals.ts";
import { aDraftQuote, aSentQuote } from "#tests/support/quotes.ts";
import { aFreeRequest, GROUP_FORM } from "#tests/support/requests.ts";
import { anOpenSession, asksForSeats } from "#tests/support/seats.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { aStaffMember, signedInCookie, type TestMember } from "#tests/support/staff.ts";
import {
  type Field,
  formOn,
  formsOn,
  openPage,
  sendBody,
  sendForm,
  typedInto,
  type WebPage,
} from "#tests/support/web-forms.ts";

let shop: Shop;
let by: TestMember;
let pages: string[];
beforeAll(async () => {
  shop = await openShop({ JOBS: "off" });
  by = await aStaffMember("administrator");
  pages = await staffPages();
}, 120_000);
afterAll(() => shop?.close());

/** Pages of the staff area with something on them to press. */
async function staffPages(): Promise<string[]> {
  const [order, request, other] = [
    await anOrder({ payBy: "invoice" }),
    await aFreeRequest(GROUP_FORM),
    await aStaffMember(),
  ];
  const [queued] = await queuedParcels(3, by);
  const packed = await packedParcel(by);
  expect(await parcelOf(packed.request)).toMatchObject({ status: "packed" });
  return [
    ...[
      "/settings/contact",
      "/settings/parcels",
      "/settings/prices",
      "/settings/supplier",
      "/settings/told",
      "/settings/free-copies",
      "/settings/texts",
      "/settings/emails",
      "/settings/costs",
      "/settings/measures",
      "/settings/guides",
      "/reports/copies",
      "/stock/editions",
      "/fulfilment/tracking",
      "/fulfilment/print",
      "/fulfilment/batches/1",
    ],
    ...["", "/orders", "/free-copies", "/enquiries", "/stock", "/outbox", "/people", "/account", "/fulfilment"],
    ...[
      "/stock/stocktake",
      "/stock/movements",
      "/invoices",
      "/invoices/transfer",
      "/invoices/organisations",
      "/orders/new",
    ],
    ...["/quotes", "/quotes/new", `/quotes/${await aDraftQuote(by)}`, `/quotes/${(await aSentQuote(by)).reference}`],
    ...[
      "/fulfilment?show=mine",
      "/fulfilment?show=packed",
      `/fulfilment/${queued?.code}`,
      `/fulfilment/${packed.code}`,
    ],
    ...[
      "/training/sessions",
      "/training/sessions/new",
      ...(await openSessions()).map((id) => `/training/sessions/${id}`),
    ],
    ...[`/orders/${order.reference}`, `/free-copies/${request.reference}`, `/people/${other.id}`],
    ...(await trainingPages()),
  ].map((path) => `/staff${path}`);
}

/** A proposal that can be changed, a booking that is ahead, and a day of training that began an hour ago. */
async function trainingPages(): Promise<string[]> {
  const trainer = await aTrainer();
  const { reference } = await aStandingProposal({ trainerIds: [trainer], by });
  const ahead = await aBooking({ trainerIds: [trainer] });
  const begun = await dayOf(await aBooking({ startsAt: new Date(Date.now() - 3_600_000) }));
  return [
    ...["/calendar", "/reports/training", "/training/trainers", `/training/trainers/${trainer}`],
    ...[`/training/proposals/${reference}`, `/training/bookings/${ahead.reference}`, `/training/days/${begun.id}`],
  ];
}

/** The pages of a draft, of a published session with somebody on its list, and of that party. */
async function openSessions(): Promise<string[]> {
  const draft = await anOpenSession({ capacity: 9, status: "draft" });
  const published = await anOpenSession({ capacity: 9 });
  await asksForSeats(published.slug, 2);
  const { reference } = await database().seatBooking.findFirstOrThrow({ where: { trainingSessionId: published.id } });
  return [draft.id, published.id, `${published.id}/parties/${reference}`];
}

const asColleague = async () => ({ cookie: await signedInCookie(by) });

type Attempt = [what: string, () => Promise<WebPage>];

/** What is answered with a fault, or in a way that no browser can read. */
async function faultsOf(attempts: readonly Attempt[]): Promise<string[]> {
  const faults: string[] = [];
  const each = attempts.map(([what, attempt]) => async () => {
    const status = await attempt().then(
      (page) => page.status,
      (error: Error) => String(error.cause ?? error),
    );
    if (typeof status === "string" || status >= 500) faults.push(`${what}: ${status}`);
  });
  await inLanes(12, each);
  return faults;
}

test("every one of these pages opens for a colleague", async () => {
  for (const path of pages)
    expect((await openPage(shop.app.baseUrl + path, await asColleague())).status, path).toBe(200);
});

test("whatever stands in an address of the staff area: never the server's fault", async () => {
  const places = [
    "/orders/",
    "/quotes/",
    "/quotes?show=",
    "/quotes/new?enquiry=",
    "/free-copies/",
    "/erase/",
    "/fulfilment/",
    "/people/",
    "/stock/movements?before=",
    "/stock/movements?kind=",
    "/stock/movements?publication=",
    "/stock?did=",
    "/search?q=",
    "/search?q=a&kind=",
    "/search?q=a&status=",
    "/search?q=a&since=",
    "/search?q=a&after=",
    "/fulfilment?code=",
    "/orders?status=",
  ];
  places.push("/orders?after=", "/free-copies?show=", "/free-copies?after=", "/fulfilment?show=", "/fulfilment?after=");
  places.push(
    "/outbox?show=",
    "/outbox?after=",
    "/enquiries?show=",
    "/enquiries?after=",
    "/history?before=",
    "/fulfilment?did=",
  );
  places.push(
    ...["/reports/training?year=", "/reports/training?kind=", "/reports/training/file?year=", "/calendar?month="],
    ...["/calendar?week=", "/training/days/", "/training/bookings/", "/training/proposals/", "/training/trainers/"],
  );
  places.push(
    ...["/reports/copies?period=", "/reports/copies?from=2026-01&to=", "/reports/copies/file?period="],
    ...[
      "/reports/copies/file?which=",
      "/history?reference=",
      "/history?person=",
      "/history?day=",
      "/history?show=training&day=",
    ],
    ...[
      "/settings/guides?replace=",
      "/settings/guides?did=not_filled_in&part=",
      "/settings/guides?did=not_filled_in&title=",
    ],
  );
  places.push(...["/", "?show=", "?after=", "?did="].map((end) => `/training/sessions${end}`));
  const attempts = places.flatMap((place, turn) => {
    const values = someHostileValues(turn).filter(([, value]) => value.length < 5_000);
    const ends = values.map(([, value]) => encodeURIComponent(value.toWellFormed()));
    return [...ends, "%ff", "1_2", `${"9".repeat(14)}_x`].map((end): Attempt => {
      const path = `/staff${place}${end}`;
      return [path, async () => openPage(shop.app.baseUrl + path, await asColleague())];
    });
  });
  expect(await faultsOf(attempts)).toEqual([]);
}, 300_000);

test("whatever is typed into every field of any form of the staff area: never the server's fault", async () => {
  const attempts: Attempt[] = [];
  let turn = 0;
  for (const path of pages) {
    const page = await openPage(shop.app.baseUrl + path, await asColleague());
    for (const { all, filled } of formsOn(page)) {
      const ours = [...new Set(all.filter((name) => !name.startsWith("$ACTION")))];
      // A form without hidden fields of the framework asks the page itself something: its address was tried above.
      if (ours.length === 0 || ours.length === all.length) continue;
      for (const [kind, value] of someHostileValues(turn++)) {
        const typed = Object.fromEntries(ours.map((name) => [name, name === "intent" ? "hold" : value]));
        attempts.push([
          `${kind} in ${ours} at ${path}`,
          async () => sendForm(page.url, typedInto(filled, typed), await asColleague()),
        ]);
      }
    }
  }
  expect(attempts.length).toBeGreaterThan(300);
  expect(await faultsOf(attempts)).toEqual([]);
}, 300_000);

test("an odd post at the packing table is answered in words, and nothing is done", async () => {
  const table = `${shop.app.baseUrl}/staff/fulfilment`;
  const before = await statuses();
  expect(before.size).toBeGreaterThan(0);
  const page = await openPage(`${table}?show=queue`, await asColleague());
  const [id = ""] = before.keys();
  const claiming = ["", "five", "0", "101", "1e2", "-1"].map(
    (count) => ["count", { count }, "Say how many to claim"] as const,
  );
  const working = [
    ["intent", { intent: "explode", id }, "none of the buttons"],
    ["intent", { intent: "constructor", id }, "none of the buttons"],
    ["intent", { intent: "claim" }, "Tick at least one parcel"],
    ["intent", { intent: "hold", id }, "Say why the parcel is held"],
  ] as const;
  for (const [having, typed, words] of [...claiming, ...working])
    expect(await answerTo(sendForm(table, typedInto(formOn(page, having), typed), await asColleague()))).toContain(
      words,
    );
  const many = Array.from({ length: 101 }, (): Field => ["id", id]);
  const tooMany = [...formOn(page, "intent"), ["intent", "claim"] satisfies Field, ...many];
  expect(await answerTo(sendForm(table, tooMany, await asColleague()))).toContain("more than 100 parcels");
  const withFile = new FormData();
  for (const [name, value] of formOn(page, "count")) withFile.set(name, value);
  withFile.set("count", new Blob(["5"]), "five.txt");
  expect(await answerTo(sendBody(table, withFile, await asColleague()))).toContain("Say how many to claim");
  expect(await statuses()).toEqual(before);
});

// Fails without its guard: with every `trainer.…` of a form taken for an id, the database is asked for one that is none, and complains.
test("trainers who are none, ticked in a form, train nobody", async () => {
  const { reference } = await aBooking({ trainerIds: [await aTrainer()] });
  const url = `${shop.app.baseUrl}/staff/training/bookings/${reference}`;
  const filled = formOn(await openPage(url, await asColleague()), "startTime");
  const fields = filled.filter(([name]) => !name.startsWith("trainer."));
  for (const id of ["-".repeat(36), randomUUID()]) {
    const ticked = typedInto(fields, { startTime: "10:00", endTime: "12:00", [`trainer.${id}`]: "yes" });
    expect(await answerTo(sendForm(url, ticked, await asColleague())), id).toContain("Choose who trains");
  }
});

/** What a colleague reads on the page to which a post leads, or that comes back with what was typed. */
async function answerTo(sent: Promise<WebPage>): Promise<string> {
  const { status, location, html } = await sent;
  if (status === 200) return html;
  expect(status).toBe(303);
  return (await openPage(location ?? "", await asColleague())).html;
}

async function statuses(): Promise<Map<string, string>> {
  const parcels = await database().consignment.findMany({ where: { status: "queued" }, orderBy: { code: "asc" } });
  return new Map(parcels.map(({ id, status, version }) => [id, `${status} ${version}`]));
}
