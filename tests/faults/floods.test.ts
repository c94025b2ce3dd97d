import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { USUAL_ARRIVALS } from "#domain/free-copies/flood-signs.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { inLanes, scaled, shuffled } from "#tests/support/at-once.ts";
import { workOf } from "#tests/support/form-work.ts";
import { linesOutOfStep } from "#tests/support/ledger.ts";
import { shelf, stock } from "#tests/support/packing-table.ts";
import { REQUEST_FORM } from "#tests/support/requests.ts";
import { aFormKey } from "#tests/support/results.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { aStaffMember, signedInCookie } from "#tests/support/staff.ts";
import { staffWereTold } from "#tests/support/told.ts";
import { type Field, formOn, openPage, sendForm, typedInto } from "#tests/support/web-forms.ts";
import { stampForm } from "#use-cases/free-copies/form-stamp.ts";

// A flood of requests for free copies among real ones, at an app with its limits on, and what staff do about it. Its guards were taken out
// in tests/use-cases/floods.test.ts: with `isHeld` always false each of a flood's requests is approved, with `isInFlood` always false
// each stands among people's and writes emails.

const FLOOD = scaled(10_000);
const PEOPLE = 50;
const COPIES = 20_000;
/** Two networks: one of three addresses, and one that changes the end of its address each time. */
const aFloodAddress = (place: number) =>
  place % 4 === 0 ? `2a01:4b00:77:1::${place.toString(16)}` : `185.220.101.${place % 4}`;

let shop: Shop;
let by: StaffMember;
let cookie: string;
beforeAll(async () => {
  shop = await openShop({ LIMITS: "on", JOBS: "off" });
  by = await aStaffMember("fulfilment");
  cookie = await signedInCookie(by);
  await stock(COPIES, by);
}, 120_000);
afterAll(() => shop?.close());

const at = (path: string) => `${shop.app.baseUrl}${path}`;
const asStaff = (path: string) => openPage(at(path), { cookie });

type Person = { address: string; form: Field[]; hasScript: boolean; token?: string };

/** Somebody who has opened the page. Two of the people share the flood's own networks. */
async function somebody(place: number): Promise<Person> {
  const address = place < 2 ? "185.220.101.77" : `81.${place}.7.9`;
  const form = formOn(await openPage(at("/free-copies"), { "x-real-ip": address }), "copies");
  return { address, form, hasScript: place % 2 === 0 };
}

async function send(form: Field[], address: string, typed: Record<string, string>): Promise<string> {
  const fields = typedInto(form, { ...REQUEST_FORM, ...typed });
  const { location, status } = await sendForm(at("/free-copies"), fields, { "x-real-ip": address });
  const token = /\/requests\/([\w-]+)$/.exec(location ?? "")?.[1];
  if (!token) throw new Error(`answered ${status}, leads to ${location}`);
  return token;
}

async function personAsks(person: Person, place: number): Promise<void> {
  const said = (name: string) => person.form.find(([field]) => field === name)?.[1] ?? "";
  const form = { formKey: said("formKey"), stamp: said("formStamp") };
  const formWork = person.hasScript ? workOf(form) : "";
  person.token = await send(person.form, person.address, { formWork, addressLine1: `${place} Real Street` });
}

/** Half of the flood sends a form as soon as it is made, on however slow a machine; half makes up stamps, and some fill the trap. */
async function machineAsks(form: Field[], place: number): Promise<void> {
  const formKey = aFormKey();
  const isQuick = place % 2 === 0;
  const formStamp = isQuick ? stampForm(formKey, new Date(Date.now() + 60_000)) : "made.up";
  const typed = { formKey, formStamp, homepage: place % 3 === 0 ? "https://spam.example" : "" };
  const victim = { contactPreference: "email", email: "victim@a.example" };
  await send(form, aFloodAddress(place), { ...typed, ...victim, addressLine1: `${place} Flood Street` });
}

test(`a flood of ${FLOOD} among ${PEOPLE} people: nobody is lost or buried, few parcels, undone in one action`, async () => {
  const people = await Promise.all(Array.from({ length: PEOPLE }, (_, place) => somebody(place)));
  const opened = formOn(await openPage(at("/free-copies")), "copies");
  await pause(3_100);
  const begun = new Date();
  // The first of the flood come first, as they do; the people anywhere among the rest.
  const early = Array.from({ length: FLOOD / 10 }, (_, place) => () => machineAsks(opened, place));
  const rest = Array.from(
    { length: FLOOD - early.length },
    (_, place) => () => machineAsks(opened, early.length + place),
  );
  await inLanes(8, early);
  await inLanes(8, shuffled([...rest, ...people.map((person, place) => () => personAsks(person, place))]));
  await everybodyIsThere(people);
  await fewParcels();
  await listsAreUsable(people);
  await undoneInOneAction(people, begun);
}, 1_800_000);

async function everybodyIsThere(people: Person[]): Promise<void> {
  const found = await requestsOf(people);
  for (const { hasScript, status, floodSigns } of found) {
    if (hasScript) expect([status, floodSigns]).toEqual(["approved", []]);
    else expect(["approved", "in_review"]).toContain(status);
  }
  expect(found).toHaveLength(PEOPLE);
  expect(await database().freeCopyRequest.count()).toBe(FLOOD + PEOPLE);
}

async function requestsOf(people: Person[]) {
  const rows = await database().freeCopyRequest.findMany({
    where: { token: { in: people.map(({ token }) => token ?? "") } },
  });
  return rows.map((row) => ({
    ...row,
    hasScript: people.find(({ token }) => token === row.token)?.hasScript ?? false,
  }));
}

/** As many as are usual from two networks, and of nobody's else: what is to be packed is people's. */
async function fewParcels(): Promise<void> {
  const parcels = await database().consignment.count();
  expect(parcels).toBeLessThanOrEqual(2 * USUAL_ARRIVALS.withoutWork.network + PEOPLE);
  expect(await staffWereTold()).toEqual(["requests_in_flood"]);
  const toVictim = await database().outboxEmail.count({ where: { recipientId: { not: null } } });
  expect(toVictim).toBeLessThanOrEqual(2 * USUAL_ARRIVALS.withoutWork.network);
}

async function listsAreUsable(people: Person[]): Promise<void> {
  const waiting = (await requestsOf(people)).filter(({ status, inFlood }) => status === "in_review" && !inFlood);
  for (const path of ["/staff", "/staff/free-copies", "/staff/free-copies/floods", "/staff/free-copies?show=flood"]) {
    await asStaff(path);
    const began = performance.now();
    const { status } = await asStaff(path);
    expect([path, status, performance.now() - began < 2_000]).toEqual([path, 200, true]);
  }
  const { html } = await asStaff("/staff/free-copies");
  const shown = new Set([...html.matchAll(/\/staff\/free-copies\/(AG-[\w-]+)/g)].map(([, reference]) => reference));
  // Besides people only those of the first few that filled the trap, before there was a flood.
  for (const { reference } of waiting) expect(shown).toContain(reference);
  expect(shown.size).toBeLessThanOrEqual(waiting.length + 2 * USUAL_ARRIVALS.withoutWork.network);
}

async function undoneInOneAction(people: Person[], from: Date): Promise<void> {
  const before = await requestsOf(people);
  const emails = await database().outboxEmail.count();
  const query = new URLSearchParams({ network: "everywhere", from: from.toISOString(), to: new Date().toISOString() });
  const page = await asStaff(`/staff/free-copies/floods/decline?${query}`);
  expect(page.html).toContain(`Decline ${FLOOD.toLocaleString("en-GB")} requests`);
  const fields = typedInto(formOn(page, "confirm"), { confirm: "yes" });
  // Killed in the middle, and pressed again.
  const killed = sendForm(page.url, fields, { cookie }).catch(() => null);
  await pause(scaled(900));
  await shop.app.kill();
  await killed;
  await shop.startAgain();
  const began = performance.now();
  const { location } = await sendForm(page.url, fields, { cookie });
  expect(location).toMatch(/did=declined$/);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(await database().freeCopyRequest.count({ where: { status: "declined" } })).toBe(FLOOD);
  expect(await database().floodDecline.findMany()).toMatchObject([{ declined: FLOOD, doneAt: expect.any(Date) }]);
  expect(await requestsOf(people)).toEqual(before);
  expect(await database().outboxEmail.count()).toBe(emails);
  const approved = before.filter(({ status }) => status === "approved").length;
  expect(await shelf()).toMatchObject({ onHand: COPIES, allocated: approved, sumAllocated: approved });
  expect(await linesOutOfStep()).toEqual([]);
}
