import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { inLanes, scaled } from "#tests/support/at-once.ts";
import { aBooking, dayOf } from "#tests/support/bookings.ts";
import { anOrder, type TestOrder } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aStandingProposal, aTrainer } from "#tests/support/proposals.ts";
import { aSentQuote } from "#tests/support/quotes.ts";
import { aFreeRequest, type TestRequest } from "#tests/support/requests.ts";
import { granted } from "#tests/support/results.ts";
import { anOpenSession, asksForSeats } from "#tests/support/seats.ts";
import { aStaffMember, tokenOf } from "#tests/support/staff.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { openPage, type WebPage } from "#tests/support/web-forms.ts";
import { makeInvitation } from "#use-cases/staff/make-invitation.ts";

let store: Store;
let app: TestApp;
let order: TestOrder;
let request: TestRequest;
let quote: { token: string; reference: string };
/** What the links of a training lead to: a proposal, a booking, and what was thought of a day. */
let training: { proposals: string; bookings: string; feedback: string };
let seats: { token: string; reference: string };
beforeAll(async () => {
  store = await openStore();
  const { BASE_URL: _, ...env } = store.env;
  app = await startApp({ env: { ...env, LIMITS: "off" } });
  order = await anOrder();
  request = await aFreeRequest();
  quote = await aSentQuote(await aColleague("fulfilment"));
  training = await linksOfTraining();
  const { token } = granted(await asksForSeats((await anOpenSession({ capacity: 9 })).slug, 2));
  seats = await database().seatBooking.findUniqueOrThrow({ where: { token } });
}, 60_000);
afterAll(async () => {
  await app.stop();
  await store.close();
});

async function linksOfTraining() {
  const proposal = await aStandingProposal({ trainerIds: [await aTrainer()], by: await aColleague("training") });
  const booking = await aBooking();
  const { feedbackToken } = await dayOf(await aBooking({ startsAt: new Date(Date.now() - 3_600_000) }));
  return { proposals: proposal.token, bookings: booking.token, feedback: feedbackToken };
}

const GUESSES = scaled(10_000);
const CUSTOMERS = ["orders", "requests", "quotes", "seats", "proposals", "bookings", "feedback", "data"];
const DOORS = [...CUSTOMERS, "api/calendars", "staff/invitation", "staff/reset"];
const aToken = () => randomBytes(20).toString("base64url");

/** Where the link leads to in the end, as a browser would see it. */
async function follow(path: string): Promise<WebPage> {
  const page = await openPage(app.baseUrl + path);
  return page.location === null ? page : openPage(page.location);
}

test(`of ${GUESSES} guesses none opens anything`, async () => {
  const opened: string[] = [];
  const guess = async (place: number) => {
    const path = `/${DOORS[place % DOORS.length]}/${aToken()}`;
    const page = await openPage(app.baseUrl + path);
    if (page.status < 300 || [order, request, quote, seats].some(({ reference }) => page.html.includes(reference)))
      opened.push(path);
  };
  await inLanes(
    40,
    Array.from({ length: GUESSES }, (_, place) => () => guess(place)),
  );
  expect(opened).toEqual([]);
}, 600_000);

test("the real links open, so that the guesses were at the right door", async () => {
  expect((await openPage(`${app.baseUrl}/orders/${order.token}`)).html).toContain(order.reference);
  expect((await openPage(`${app.baseUrl}/requests/${request.token}`)).html).toContain(request.reference);
  expect((await openPage(`${app.baseUrl}/quotes/${quote.token}`)).html).toContain(quote.reference);
  expect((await openPage(`${app.baseUrl}/seats/${seats.token}`)).html).toContain(seats.reference);
  for (const [door, token] of Object.entries(training))
    expect((await openPage(`${app.baseUrl}/${door}/${token}`)).status, door).toBe(200);
});

test("a link of a training that is none looks the same whether it is unknown, malformed or another's", async () => {
  for (const [door, token] of Object.entries(training)) {
    const tokens = [aToken(), order.token, `${token}x`, "x", "x".repeat(200)];
    const seen = await Promise.all(tokens.map(async (each) => shownFor(each, await follow(`/${door}/${each}`))));
    for (const each of seen) expect(each, door).toEqual(seen[0]);
    expect(seen[0]?.status, door).toBe(404);
  }
});

test.each([
  ["quotes", ""],
  ["seats", ""],
  ["seats", "/cancel"],
  ["seats", "/entry.ics"],
  ["data", ""],
  ["data", "/erase"],
  ["data", "/copy"],
])("a link to %s%s that is none looks the same whether it is unknown, malformed or another's", async (room, page) => {
  // The page of somebody's data opens by each link of theirs, but for the one of a day, which everybody has who was there.
  const another = room === "data" ? training.feedback : order.token;
  const tokens = [aToken(), another, "x", "x".repeat(200)];
  const seen = await Promise.all(
    tokens.map(async (token) => shownFor(token, await follow(`/${room}/${token}${page}`))),
  );
  for (const each of seen) expect(each).toEqual(seen[0]);
  expect(seen[0]?.status).toBe(404);
});

test("unknown, malformed, foreign and forgotten links all look the same", async () => {
  const other = { ...order, token: request.token };
  const closed = await aFreeRequest();
  await database().$executeRaw`UPDATE free_copy_request SET token = ${aToken()} WHERE id = ${closed.id}::uuid`;
  const tokens = [
    aToken(),
    other.token,
    closed.token,
    "x",
    "x".repeat(27),
    "x".repeat(200),
    "%F0%9F%99%82",
    "AG-2222-22222",
  ];
  const seen = await Promise.all(tokens.map(async (token) => shownFor(token, await follow(`/orders/${token}`))));
  for (const each of seen) expect(each).toEqual(seen[0]);
  expect(seen[0]?.status).toBe(404);
});

const CHANGES = new Set(["date", "content-security-policy", "etag", "content-length"]);

/** What is told of a link that is none, without the link itself and what is new in every answer. */
function shownFor(token: string, { status, headers, html }: WebPage) {
  const nonce = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1] ?? "no nonce";
  const written = [token, decodeURIComponent(token), encodeURIComponent(token)];
  const words = [nonce, ...written]
    .filter((word) => word.length > 1)
    .reduce((text, word) => text.replaceAll(word, "…"), html);
  const visible = words.replaceAll(/<script\b.*?<\/script>/gs, "");
  return { status, visible, headers: [...headers].filter(([name]) => !CHANGES.has(name)) };
}

test("a colleague's link that is none looks the same whether it is unknown, malformed, another's or used", async () => {
  const by = await aStaffMember();
  const plan = { email: "new@staff.example", role: "training" as const, invitedById: by.id, renewsId: null };
  const { url, id } = await inTransaction((tx) => makeInvitation(tx, plan, new Date()));
  const token = tokenOf(url);
  expect((await openPage(`${app.baseUrl}/staff/invitation/${token}`)).status, "while it is open").toBe(200);
  await database().staffInvitation.update({ where: { id }, data: { usedAt: new Date() } });
  for (const room of ["staff/invitation", "staff/reset"]) {
    const tokens = [aToken(), token, order.token, "x", "x".repeat(200)];
    const seen = await Promise.all(tokens.map(async (each) => shownFor(each, await follow(`/${room}/${each}`))));
    for (const each of seen) expect(each, room).toEqual(seen[0]);
    expect(seen[0]?.status, room).toBe(404);
  }
});

test("a NUL byte, a slash and a path that climbs in a link are no server's fault", async () => {
  for (const token of ["%00", `${order.token}%00`, "%2e%2e%2f", "..%2f..%2fetc", "a%2Fb", "%ff", "%u0000"]) {
    const page = await follow(`/orders/${token}`);
    expect(page.status, token).toBeGreaterThanOrEqual(400);
    expect(page.status, token).toBeLessThan(500);
  }
});

test("pages behind a secret link are neither stored nor indexed, and tell nobody where their reader was", async () => {
  const paths = [
    `/orders/${order.token}`,
    `/orders/${order.token}/cancel`,
    `/orders/${order.token}/address`,
    `/orders/${order.token}/invoice-details`,
    `/requests/${request.token}`,
    `/requests/${request.token}/withdraw`,
    `/requests/${request.token}/address`,
    `/quotes/${quote.token}`,
    `/quotes/${quote.token}/decline`,
    `/quotes/${quote.token}/quote.pdf`,
    ...["", "/change", "/decline", "/proposal.pdf"].map((page) => `/proposals/${training.proposals}${page}`),
    ...["", "/cancel", "/entry.ics"].map((page) => `/bookings/${training.bookings}${page}`),
    ...["", "/certificate.pdf"].map((page) => `/feedback/${training.feedback}${page}`),
    ...[`/seats/${seats.token}`, `/seats/${seats.token}/cancel`, `/seats/${seats.token}/entry.ics`],
    ...["", "/copy"].flatMap((page) => [order, request, seats].map(({ token }) => `/data/${token}${page}`)),
    `/orders/${aToken()}`,
  ];
  for (const path of paths) {
    const { headers, status } = await openPage(app.baseUrl + path);
    expect(status, path).toBeLessThan(400);
    expect(headers.get("cache-control"), path).toMatch(/no-store/);
    expect(headers.get("x-robots-tag"), path).toMatch(/noindex/);
    expect(headers.get("referrer-policy"), path).toMatch(/^(same-origin|no-referrer)$/);
    expect(headers.get("content-security-policy"), path).toContain("default-src 'self'");
  }
});

test("who guesses often has to wait longer, and who has the link does not", async () => {
  const { BASE_URL: _, ...env } = store.env;
  const strict = await startApp({ env: { ...env, LIMITS: "on" } });
  const took = async (path: string) => {
    const begun = performance.now();
    await openPage(strict.baseUrl + path, { "x-real-ip": "192.0.2.7" });
    return performance.now() - begun;
  };
  try {
    await inLanes(
      10,
      Array.from({ length: 30 }, () => () => took(`/orders/${aToken()}`)),
    );
    expect(await took(`/orders/${aToken()}`)).toBeGreaterThan(1_500);
    expect(await took(`/orders/${order.token}`)).toBeLessThan(1_500);
  } finally {
    await strict.stop();
  }
}, 60_000);
