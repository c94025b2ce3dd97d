import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { may, type StaffRole } from "#domain/staff/abilities.ts";
import { DOORS, type Guard } from "#tests/house/doors.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { type AppDoor, appDoors } from "#tests/support/app-doors.ts";
import { aBooking, dayOf } from "#tests/support/bookings.ts";
import { anOrder } from "#tests/support/orders.ts";
import { queuedParcels } from "#tests/support/packing-table.ts";
import { aStandingProposal, aTrainingEnquiry } from "#tests/support/proposals.ts";
import { aDraftQuote } from "#tests/support/quotes.ts";
import { aFreeRequest, GROUP_FORM } from "#tests/support/requests.ts";
import { aFormKey, granted } from "#tests/support/results.ts";
import { anOpenSession, asksForSeats } from "#tests/support/seats.ts";
import { aStaffMember, signedInCookie, type TestMember } from "#tests/support/staff.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { disableColleague } from "#use-cases/staff/change-people.ts";
import { addTrainer } from "#use-cases/training/add-trainer.ts";

// Promise 16: every door is guarded. Every page and action × everybody who may come, against the running app.
// Proved: with the first line of any staff page or action taken out, its door is in the list of what is wrong.

const ROLES: readonly StaffRole[] = ["administrator", "fulfilment", "training"];
const VISITORS = ["nobody", "forged", "password alone", "disabled", ...ROLES] as const;
type Visitor = (typeof VISITORS)[number];
type Heard = "sign_in" | "code" | "no_such_page" | "let_in" | `status ${number}`;

let store: Store;
let app: TestApp;
let places: Record<string, string>;
const people = {} as Record<StaffRole | "disabled", TestMember>;

beforeAll(async () => {
  store = await openStore();
  for (const role of ROLES) people[role] = await aStaffMember(role);
  people.disabled = await aStaffMember("administrator");
  await database().staffMember.update({ where: { id: people.disabled.id }, data: { disabledAt: new Date() } });
  places = await somewhere(people.administrator);
  app = await begin();
}, 120_000);
afterAll(async () => {
  await app?.stop();
  await store?.close();
});

async function begin(withoutDoor = false): Promise<TestApp> {
  const { BASE_URL: _, ...env } = store.env;
  return startApp({ env: { ...env, LIMITS: "off" }, withoutDoor });
}

/** Something real behind each part of an address that varies. */
async function somewhere(by: TestMember): Promise<Record<string, string>> {
  const [order, request] = [await anOrder(), await aFreeRequest(GROUP_FORM)];
  const [parcel, claimed] = await queuedParcels(2, by);
  granted(await claimChosen([claimed?.id ?? ""], by));
  const trainer = granted(await addTrainer({ formKey: aFormKey(), who: { staffMemberId: by.id } }, by));
  const { batchNumber } = await database().consignment.findUniqueOrThrow({ where: { id: claimed?.id ?? "" } });
  const booking = await aBooking();
  const session = await anOpenSession({ capacity: 9 });
  const proposal = await aStandingProposal({ trainerIds: [trainer.id], by });
  return {
    "sessions/[id]": session.id,
    "parties/[reference]": await partyOf(session.slug),
    "sessions/[slug]": session.slug,
    "proposals/[reference]": proposal.reference,
    "proposals/new": `new?enquiry=${(await aTrainingEnquiry()).reference}`,
    "enquiries/[reference]": (await aTrainingEnquiry()).reference,
    ...Object.fromEntries(
      ["seats", "proposals", "calendars", "data"].map((room) => [`${room}/[token]`, "A".repeat(27)]),
    ),
    "orders/[reference]": order.reference,
    "erase/[reference]": order.reference,
    "quotes/[reference]": await aDraftQuote(by),
    "bookings/[reference]": booking.reference,
    "days/[id]": (await dayOf(booking)).id,
    "free-copies/[reference]": request.reference,
    "fulfilment/[code]": parcel?.code ?? "",
    "batches/[number]": String(batchNumber),
    "people/[id]": people.training.id,
    "trainers/[id]": trainer.id,
    "print/[document]": "slips",
    "download/[slug]": "part-one",
    "orders/[token]": "A".repeat(27),
    "bookings/[token]": "A".repeat(27),
    "feedback/[token]": "A".repeat(27),
    "quotes/[token]": "A".repeat(27),
    "requests/[token]": "A".repeat(27),
    "invitation/[token]": "A".repeat(27),
    "reset/[token]": "A".repeat(27),
  };
}

/** The reference of a party that booked there. */
async function partyOf(slug: string): Promise<string> {
  const { token } = granted(await asksForSeats(slug, 1));
  return (await database().seatBooking.findUniqueOrThrow({ where: { token } })).reference;
}

/** The address of a page by its file: `app/staff/(work)/orders/[reference]/page.tsx`. */
function pathOf(file: string): string {
  const parts = file.replace(/\/(page|route)(\.tsx?)?$/, "").split("/");
  const shown = parts.slice(1).filter((part) => !part.startsWith("("));
  const filled = shown.map((part, at) => {
    const place = places[`${shown[at - 1]}/${part}`];
    if (!part.startsWith("[")) return place ?? part;
    if (!place) throw new Error(`${file}: what stands in ${part}? Say it in somewhere()`);
    return place;
  });
  return `/${filled.join("/")}`;
}

/** What this visitor's browser sends. Made anew each time, because some doors lead out. */
async function headersOf(visitor: Visitor): Promise<Record<string, string>> {
  if (visitor === "nobody") return {};
  if (visitor === "forged") return { cookie: "staff=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.AAAA%3D" };
  if (visitor === "password alone") return { cookie: await signedInCookie(people.administrator, "without_code") };
  return { cookie: await signedInCookie(people[visitor]) };
}

function whatIsRight(guard: Guard, visitor: Visitor): Heard {
  if (visitor === "nobody" || visitor === "forged" || visitor === "disabled") return "sign_in";
  if (visitor === "password alone") return "code";
  const role = visitor;
  if (guard === "public" || guard === "link" || guard === "machine" || guard === "sign_in") return "let_in";
  return may({ role }, guard) ? "let_in" : "no_such_page";
}

function whatWasHeard(response: Response): Heard {
  const to = response.headers.get("x-action-redirect") ?? response.headers.get("location");
  if (to !== null) {
    const { pathname } = new URL(to.split(";")[0] ?? "", app.baseUrl);
    if (pathname === "/staff/sign-in/code") return "code";
    if (pathname.startsWith("/staff/not-found")) return "no_such_page";
    // Signing out leads to the sign-in as well, and says so.
    return pathname.startsWith("/staff/sign-in") && !to.includes("did=out") ? "sign_in" : "let_in";
  }
  if (response.status === 404) return "no_such_page";
  return response.status === 200 ? "let_in" : `status ${response.status}`;
}

async function openPage(file: string, visitor: Visitor): Promise<Response> {
  return fetch(app.baseUrl + pathOf(file), { headers: await headersOf(visitor), redirect: "manual" });
}

type Manifest = { node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }> };
let manifest: Manifest | undefined;

/** Sends an empty form to an action, as a browser with JavaScript would. */
async function sendForm({ door, takesState }: AppDoor, visitor: Visitor): Promise<Response> {
  manifest ??= JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as Manifest;
  const [filename, exportedName] = door.split("#");
  const built = Object.entries(manifest.node).find(
    ([, action]) => action.filename === filename && action.exportedName === exportedName,
  );
  if (!built) throw new Error(`${door} is not in the build`);
  const [id, { workers }] = built;
  const body = new FormData();
  body.set("0", takesState ? '[{"values":{},"errors":{}},"$K1"]' : '["$K1"]');
  return fetch(app.baseUrl + pathOf(`${Object.keys(workers)[0]}.tsx`), {
    method: "POST",
    headers: { ...(await headersOf(visitor)), "next-action": id, origin: app.baseUrl },
    body,
    redirect: "manual",
  });
}

const NOT_STAFF: readonly Guard[] = ["public", "link", "machine", "sign_in"];
const guardOf = (door: string): Guard => DOORS[door] ?? "public";
const staffDoors = (kind: AppDoor["kind"]) =>
  appDoors().filter((door) => isOfKind(door, kind) && !NOT_STAFF.includes(guardOf(door.door)));
/** What is fetched is knocked at like a page. */
const isOfKind = (door: AppDoor, kind: AppDoor["kind"]) =>
  door.kind === kind || (kind === "page" && door.kind === "route");

async function whatIsWrong(
  kind: AppDoor["kind"],
  knock: (door: AppDoor, visitor: Visitor) => Promise<Response>,
  whoComes: (turn: number) => readonly Visitor[] = () => VISITORS,
) {
  const wrong: string[] = [];
  const doors = staffDoors(kind);
  expect(doors.length).toBeGreaterThan(10);
  for (const [turn, door] of doors.entries()) {
    for (const visitor of whoComes(turn)) {
      const [right, heard] = [whatIsRight(guardOf(door.door), visitor), whatWasHeard(await knock(door, visitor))];
      if (heard !== right) wrong.push(`${door.door}, ${visitor}: ${heard} instead of ${right}`);
    }
  }
  return wrong;
}

test("every staff page × everybody who may come", async () => {
  expect(await whatIsWrong("page", ({ door }, visitor) => openPage(door, visitor))).toEqual([]);
}, 120_000);

test("every staff action × everybody who may come", async () => {
  expect(await whatIsWrong("action", sendForm)).toEqual([]);
}, 120_000);

test("what there is not, and what a role does not open, is a page to read, for those without scripts as well", async () => {
  const unknown = ["orders", "free-copies", "fulfilment"].map((part) => `/staff/${part}/AG-2222-22222`);
  const asked: [string, StaffRole][] = [...unknown, "/staff/people/x", "/staff/nothing/at-all"].map((path) => {
    return [path, "administrator"];
  });
  for (const [path, role] of [...asked, ["/staff/people", "fulfilment"], ["/staff/orders?q=x", "training"]] as const) {
    const response = await fetch(app.baseUrl + path, { headers: await headersOf(role) });
    expect(response.status, path).toBe(404);
    expect(response.url, path).toContain((path.split("?")[0] ?? "").slice("/staff".length));
    const html = (await response.text()).replaceAll(/<script\b.*?<\/script>/gs, "");
    expect(html, path).toContain("There is no such page for you</h1>");
    expect(html, path).toContain('href="/staff/account"');
    expect(html.includes('href="/staff/people"'), path).toBe(role === "administrator");
  }
  const nobody = await fetch(`${app.baseUrl}/staff/nothing/at-all`);
  expect(nobody.status).toBe(404);
  expect(await nobody.text()).toContain("We cannot find that page</h1>");
});

/** Nobody, and one of the others in turn; everybody at full scale. */
const someVisitors = (turn: number) =>
  process.env.TEST_SCALE === "full"
    ? VISITORS
    : VISITORS.filter((who, place) => who === "nobody" || place === turn % VISITORS.length);

test("the same without our own server before them: they guard themselves", async () => {
  const whole = app;
  app = await begin(true);
  try {
    expect(await whatIsWrong("page", ({ door }, visitor) => openPage(door, visitor), someVisitors)).toEqual([]);
    expect(await whatIsWrong("action", sendForm, someVisitors)).toEqual([]);
  } finally {
    await app.stop();
    app = whole;
  }
}, 240_000);

test("a secret link that is none opens nothing, to colleagues neither", async () => {
  for (const { door } of appDoors().filter(({ door, kind }) => kind === "page" && guardOf(door) === "link")) {
    for (const visitor of ["nobody", "administrator"] as const) {
      const response = await fetch(app.baseUrl + pathOf(door), { headers: await headersOf(visitor) });
      expect(response.status, `${door}, ${visitor}`).toBe(404);
      const words = door.startsWith("app/staff/") ? "This link does not work" : "We cannot find that page";
      expect(await response.text(), `${door}, ${visitor}`).toContain(`${words}</h1>`);
    }
  }
}, 60_000);

test("public pages ask nobody to sign in", async () => {
  for (const { door } of appDoors().filter(({ door, kind }) => kind !== "action" && guardOf(door) === "public"))
    expect(["let_in", "no_such_page"], door).toContain(whatWasHeard(await openPage(door, "nobody")));
}, 60_000);

test("the steps of the sign-in show nothing of the work, and no fault, to anybody", async () => {
  for (const { door } of appDoors().filter(({ door, kind }) => kind === "page" && guardOf(door) === "sign_in")) {
    for (const visitor of VISITORS) {
      const response = await openPage(door, visitor);
      expect(response.status, `${door}, ${visitor}`).toBeLessThan(400);
      expect(await response.text(), `${door}, ${visitor}`).not.toContain('aria-label="Staff"');
    }
  }
}, 60_000);

test("actions of everybody's forms answer an empty form, and never with a fault", async () => {
  for (const door of appDoors().filter(({ door, kind }) => kind === "action" && NOT_STAFF.includes(guardOf(door)))) {
    expect((await sendForm(door, "nobody")).status, door.door).toBeLessThan(500);
  }
}, 60_000);

test("machines' doors take nothing that is not signed", async () => {
  for (const path of ["/api/webhooks/stripe", "/api/webhooks/resend"]) {
    const response = await fetch(app.baseUrl + path, { method: "POST", body: "{}" });
    expect([400, 404, 503], path).toContain(response.status);
  }
});

test("the sign-in remembers the page that was asked for, and none of another site", async () => {
  const asked = await fetch(`${app.baseUrl}/staff/fulfilment?show=mine`, { redirect: "manual" });
  expect(asked.headers.get("location")).toBe("/staff/sign-in?next=%2Fstaff%2Ffulfilment%3Fshow%3Dmine");
  const page = await fetch(`${app.baseUrl}/staff/sign-in?next=//evil.example`);
  expect(await page.text()).not.toContain('value="//evil.example"');
  const signedIn = { headers: await headersOf("administrator"), redirect: "manual" } as const;
  for (const next of ["//evil.example", "https://evil.example", "/staff/../order", "javascript:alert(1)"]) {
    const response = await fetch(`${app.baseUrl}/staff/sign-in?${new URLSearchParams({ next })}`, signedIn);
    expect(response.headers.get("location"), next).toBe("/staff");
  }
});

// Promise 18, over HTTP.
test("the next request of each of five browsers is refused once their colleague is disabled", async () => {
  const sacked = await aStaffMember("fulfilment");
  const cookies = await Promise.all(Array.from({ length: 5 }, () => signedInCookie(sacked)));
  const visit = (cookie: string) => fetch(`${app.baseUrl}/staff`, { headers: { cookie }, redirect: "manual" });
  for (const cookie of cookies) expect(whatWasHeard(await visit(cookie))).toBe("let_in");
  granted(await disableColleague(sacked.id, people.administrator));
  for (const cookie of cookies) expect(whatWasHeard(await visit(cookie))).toBe("sign_in");
});
