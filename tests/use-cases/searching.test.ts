import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { destroyKey } from "#adapters/sealing/destroy-key.ts";
import { openSealed, SEALED } from "#adapters/sealing/sealed-sql.ts";
import { readMark } from "#domain/paging.ts";
import { wordsOfPerson } from "#domain/people/search-words.ts";
import { readSearch } from "#domain/search.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { fillHistory } from "#scripts/bench/fill-history.ts";
import { aBooking } from "#tests/support/bookings.ts";
import { HOSTILE_VALUES } from "#tests/support/hostile-values.ts";
import { approvedOrder } from "#tests/support/invoices.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague, packedParcel, queuedParcels, stock } from "#tests/support/packing-table.ts";
import { aStandingProposal, aTrainer, aTrainingEnquiry } from "#tests/support/proposals.ts";
import { aFreeRequest, GROUP_FORM } from "#tests/support/requests.ts";
import { granted } from "#tests/support/results.ts";
import { anOpenSession, asksForSeats } from "#tests/support/seats.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { holdConsignments } from "#use-cases/fulfilment/hold.ts";
import { searchAll } from "#use-cases/search/search-all.ts";
import type { SearchFilter } from "#use-cases/search/search-filter.ts";
import { whereIs } from "#use-cases/search/where-is.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const ALL: SearchFilter = { kind: null, status: null, since: null };

async function pageOf(typed: string, filter: Partial<SearchFilter> = {}, after: string | null = null) {
  const outcome = await searchAll(typed, { ...ALL, ...filter }, readMark(after ?? undefined), by);
  if (outcome.kind !== "found") throw new Error(`it was ${outcome.kind}`);
  return outcome;
}

/** The references found, latest first. */
async function find(typed: string, filter: Partial<SearchFilter> = {}): Promise<(string | null)[]> {
  return (await pageOf(typed, filter)).rows.map(({ reference }) => reference);
}

/** The references of all pages, and how many pages there were. */
async function findOnAllPages(typed: string, filter: Partial<SearchFilter> = {}) {
  const references: (string | null)[] = [];
  let [pages, after]: [number, string | null] = [0, null];
  do {
    const page = await pageOf(typed, filter, after);
    references.push(...page.rows.map(({ reference }) => reference));
    [pages, after] = [pages + 1, page.next];
  } while (after !== null);
  return { references, pages };
}

const HARBOUR = {
  organisationName: "Harbour Drugs Service",
  contactName: "Zoë O’Brien-Núñez",
  email: "zoe.obrien@harbour.example",
  billingEmail: "ledger@port.example",
  payBy: "invoice",
  purchaseOrderNumber: "FW/118820",
  addressLine1: "14 Quay Street",
  addressLine2: "c/o Łódź House",
  town: "Kingston upon Hull",
  county: "East Riding",
  postcode: "HU1 2AB",
};

test("an order is found by anything that stands on its label, and by what its buyer quotes", async () => {
  // Without its AG- a part of a reference is taken for one if there is a digit in it.
  const reference = "AG-7K3F-9Q2MB";
  await database().order.update({ where: { id: (await anOrder(HARBOUR)).id }, data: { reference } });
  await anOrder();
  const typed = [
    ...["Harbour Drugs Service", "harb serv", "SERV harb", "zoe", "ZOË NÚÑEZ", "o'brien", "obrien", "nunez obr"],
    ...["hu1 2ab", "HU12AB", "hu1", "quay 14", "14 Quay Street", "lodz", "kingston hull", "riding", "harb HU1 2AB"],
    ...["zoe.obrien@harbour.example", "ZOE.OBRIEN@HARB", "port.example", "fw/118820", "118820", "1188", "fw 118820"],
    ...[reference.slice(0, 7), reference.slice(3).toLowerCase(), reference.slice(3, 12)],
  ];
  for (const words of typed) expect(await find(words), words).toEqual([reference]);
  for (const words of ["arbour", "harbour riverside", "hu1 2ac", "zoe.obrien@harbour.org", "18820", "harbou rs"])
    expect(await find(words), words).toEqual([]);
});

test("a request is found by the name on its label, its group and its address, and shows its parcel", async () => {
  const [person, group] = [await aFreeRequest({ labelName: "J. Ævar Doe" }), await aFreeRequest(GROUP_FORM)];
  expect(await find("aevar")).toEqual([person.reference]);
  expect(await find("hull users union")).toEqual([group.reference]);
  expect(await find("hu1 2aa")).toEqual([group.reference, person.reference]);
  const [row] = (await pageOf("aevar")).rows;
  expect(row).toMatchObject({
    what: "request",
    status: "approved",
    parcels: [{ code: person.reference, isHeld: false }],
  });
});

test("a parcel is found by its tracking number, with its blanks or without, or the beginning of it", async () => {
  const { id, request } = await packedParcel(by);
  granted(await dispatchConsignment({ id, trackingNumber: "TT 1234 5678 5GB" }, by));
  for (const typed of ["TT123456785GB", "tt 1234 5678 5gb", "tt1234"])
    expect(await find(typed), typed).toEqual([request.reference]);
  expect(await find("123456785GB")).toEqual([]);
});

test("an order is found by the number of its invoice, or the beginning of it", async () => {
  const administrator = await aColleague("administrator");
  const order = await approvedOrder(administrator);
  const other = await approvedOrder(administrator, { organisationName: "Somebody else" });
  for (const [id, number] of [[order.id, "QL2UX6EV-0001"] as const, [other.id, "QL2UX6EW-0001"] as const])
    await database().invoice.updateMany({ where: { orderId: id }, data: { number } });
  for (const typed of ["QL2UX6EV-0001", "ql2ux6ev-0001 ", "QL2UX6EV", "ql2ux6ev-"])
    expect(await find(typed), typed).toEqual([order.reference]);
  expect(await find("QL2U")).toEqual([other.reference, order.reference]);
  for (const typed of ["2UX6EV-0001", "QL2UX6EV-00012", "QL2UX6EV-0001-2"])
    expect(await find(typed), typed).toEqual([]);
});

test("a whole reference or parcel code leads to what it belongs to", async () => {
  const [order, request] = [await anOrder(), await aFreeRequest()];
  expect(await whereIs(order.reference.toLowerCase())).toMatchObject({ what: "order", reference: order.reference });
  expect(await whereIs(request.reference.replaceAll("-", " "))).toMatchObject({ what: "request" });
  await database().consignment.updateMany({ data: { code: `${request.reference}-2` } });
  expect(await whereIs(`${request.reference}2`)).toMatchObject({ what: "parcel", reference: `${request.reference}-2` });
  for (const typed of ["harbour", "AG-2222-22222", `${order.reference}-3`]) expect(await whereIs(typed)).toBeNull();
});

test("a reference of a training leads to the proposal, the booking or the party, in its own session", async () => {
  const { reference } = await aBooking();
  expect(await whereIs(reference)).toMatchObject({ what: "booking", reference });
  const { token } = granted(await asksForSeats((await anOpenSession({ capacity: 9 })).slug, 2));
  const seats = await database().seatBooking.findUniqueOrThrow({ where: { token } });
  const { trainingSessionId } = seats;
  expect(await whereIs(seats.reference)).toEqual({ what: "seats", reference: seats.reference, trainingSessionId });
  const proposal = await aStandingProposal({ trainerIds: [await aTrainer()], by: await aColleague("training") });
  expect(await whereIs(proposal.reference)).toMatchObject({ what: "proposal", reference: proposal.reference });
});

test("a search is kept to a kind, a state and a time", async () => {
  const old = await anOrder({}, new Date("2026-03-29T00:30:00Z"));
  const [order, request] = [await anOrder(), await aFreeRequest({ town: "Leeds" })];
  expect(await find("leeds")).toEqual([request.reference, order.reference, old.reference]);
  expect(await find("leeds", { kind: "order" })).toEqual([order.reference, old.reference]);
  expect(await find("leeds", { kind: "request" })).toEqual([request.reference]);
  expect(await find("leeds", { kind: "parcel" })).toEqual([request.reference]);
  expect(await find("leeds", { status: "awaiting_payment" })).toEqual([order.reference, old.reference]);
  expect(await find("leeds", { kind: "request", status: "awaiting_payment" })).toEqual([]);
  // The day began at midnight in London, which was still winter time.
  expect(await find("leeds", { kind: "order", since: "2026-03-29" })).toHaveLength(2);
  expect(await find("leeds", { since: "2026-03-30" })).toEqual([request.reference, order.reference]);
  const [parcel] = await database().consignment.findMany();
  granted(await holdConsignments([parcel?.id ?? ""], "Asked to wait", by));
  expect(await find("leeds", { status: "held" })).toEqual([request.reference]);
  expect(await find("leeds", { kind: "order", status: "held" })).toEqual([]);
});

test("who was forgotten is not found, by a word or by a number", async () => {
  const { reference, id } = await anOrder(HARBOUR);
  const { recipientId } = await database().order.findUniqueOrThrow({ where: { id }, select: { recipientId: true } });
  await inTransaction((tx) => destroyKey(tx, recipientId));
  for (const typed of ["harbour", "hu1 2ab", "118820", reference.slice(0, 7)]) expect(await find(typed)).toEqual([]);
  expect(await database().recipient.findMany({ select: { search: true } })).toEqual([{ search: [] }]);
});

/** What is found by these words, as its kind, state and reference. */
async function foundBy(who: StaffMember, typed: string, filter: Partial<SearchFilter> = {}) {
  const outcome = await searchAll(typed, { ...ALL, ...filter }, null, who);
  if (outcome.kind !== "found") throw new Error(`it was ${outcome.kind}`);
  return outcome.rows.map(({ what, status, reference }) => [what, status, reference]);
}

test("training is found by its customer: an enquiry, a proposal that waits, a booking, and places", async () => {
  const training = await aColleague("training");
  const enquiry = await aTrainingEnquiry();
  const proposal = await aStandingProposal({ trainerIds: [await aTrainer()], by: training });
  const asked = [
    ["proposal", "sent", proposal.reference],
    ["training_enquiry", "proposed", enquiry.reference],
  ];
  expect(await foundBy(training, "riverside okafor", { kind: "training" })).toEqual(asked);
  expect(await foundBy(training, "alex@example.org", { status: "sent" })).toEqual(asked.slice(0, 1));
  await database().proposal.updateMany({ data: { status: "accepted" } });
  expect(await foundBy(training, "riverside", { status: "accepted" })).toEqual([]);
  const { reference } = await aBooking();
  expect(await foundBy(training, reference.slice(0, 9))).toEqual([["booking", "confirmed", reference]]);
  const { token } = granted(await asksForSeats((await anOpenSession({ capacity: 9 })).slug, 2));
  const seats = await database().seatBooking.findUniqueOrThrow({ where: { token } });
  for (const status of [null, "confirmed"] as const)
    expect(await foundBy(training, "sam reed", { status })).toEqual([["seats", "confirmed", seats.reference]]);
  await database().seatBooking.updateMany({ data: { status: "held", keptUntil: new Date(Date.now() + 60_000) } });
  expect(await foundBy(training, "sam reed", { status: "held" })).toEqual([]);
});

test("each colleague finds what they may open: training its own, packing the orders", async () => {
  const { reference } = await aBooking();
  const order = await anOrder(HARBOUR);
  const typed = reference.slice(0, 9);
  const [training, fulfilment] = [await aColleague("training"), await aColleague("fulfilment")];
  for (const who of [training, await aColleague("administrator")])
    expect(await foundBy(who, typed)).toEqual([["booking", "confirmed", reference]]);
  expect(await foundBy(fulfilment, typed)).toEqual([["order", "accepted", reference]]);
  expect(await foundBy(training, "harbour")).toEqual([]);
  expect(await foundBy(training, "harbour", { kind: "order" })).toEqual([]);
  expect(await foundBy(fulfilment, "harbour")).toEqual([["order", "awaiting_approval", order.reference]]);
});

test("pages follow one another to the last, whatever came meanwhile, and each is shown once", async () => {
  const parcels = await queuedParcels(60, by);
  const first = await pageOf("doe");
  await aFreeRequest();
  const [second, third] = [await pageOf("doe", {}, first.next), await pageOf("doe", {}, "")];
  const last = await pageOf("doe", {}, second.next);
  const codes = [...first.rows, ...second.rows, ...last.rows].map(({ reference }) => reference);
  expect(codes.toSorted()).toEqual(parcels.map(({ code }) => code).toSorted());
  expect(last.next).toBeNull();
  expect(third.rows).toHaveLength(25);
});

/** Everybody who has an order, a request or an enquiry about copies, with their words: opened one by one, which no search could do. */
async function everybodyLatestFirst(): Promise<{ reference: string; has: string[] }[]> {
  const rows = await database().$queryRaw<{ reference: string; sealed: string | null }[]>`
    SELECT coalesce(o.reference, q.reference, e.reference) AS reference, ${SEALED} AS sealed FROM recipient r
      LEFT JOIN "order" o ON o.recipient_id = r.id LEFT JOIN free_copy_request q ON q.recipient_id = r.id
      LEFT JOIN enquiry e ON e.recipient_id = r.id AND e.about = 'quote'
     WHERE coalesce(o.id, q.id, e.id) IS NOT NULL ORDER BY r.created_at DESC, r.id DESC`;
  return rows.map(({ reference, sealed }) => ({ reference, has: wordsOfPerson(openSealed(sealed)) }));
}

test("among thousands, rare words, common ones and those that nobody has together are all found to the last", async () => {
  await stock(1_000_000, by);
  await fillHistory(store.databaseUrl, 1, 12_000);
  const everybody = await everybodyLatestFirst();
  for (const typed of ["oakwood 12345", "harbour recovery", "london bristol", "street zoe", "a zebra", "1 2 3 4 5 6"]) {
    const search = readSearch(typed);
    const words = search.kind === "words" ? search.words : [];
    const right = everybody.filter(({ has }) => words.every((word) => has.some((each) => each.startsWith(word))));
    const { references } = await findOnAllPages(typed);
    expect(references, typed).toEqual(right.map(({ reference }) => reference));
  }
  // Neither two letters nor the end of a long word have a hash: a page stops after so many that had to be opened.
  for (const typed of ["1 2 3 4 5 6", "street zz", "streetz"])
    expect((await pageOf(typed)).lookedBackTo, typed).not.toBeNull();
  const cancelled = await findOnAllPages("street", { kind: "order", status: "cancelled", since: "2026-01-01" });
  expect(new Set(cancelled.references).size).toBe(cancelled.references.length);
  expect((await pageOf("TT0000")).areNumbersTooMany).toBe(true);
  const { reference } = await anOrder({ payBy: "invoice", purchaseOrderNumber: "OLD-77123" }, new Date(0));
  expect(await find("old-77123")).toEqual([reference]);
}, 120_000);

test("whatever is typed gets an answer", async () => {
  for (const [what, value] of Object.entries(HOSTILE_VALUES)) {
    const outcome = await searchAll(value, ALL, null, by);
    expect(["found", "nothing", "too_much"], what).toContain(outcome.kind);
  }
  const kindOf = async (typed: string) => (await searchAll(typed, ALL, null, by)).kind;
  expect(await kindOf("  :*&|!()<>\\'  ")).toBe("nothing");
  expect(await kindOf("a b c d e f g h i")).toBe("too_much");
});

test("words are cut in the same way where they are typed and where they are kept", async () => {
  const texts = [
    ...[
      "Zoë O’Brien-Núñez",
      "ŁÓDŹ straße Æther Œuvre Ørsted ıI İ",
      "c/o St. Mary's (rear)",
      "ＦＵＬＬ ½ № ﬁne",
      "a\\b`c",
    ],
    ...["Ünïcödé 香港 العربية Ελλάδα Москва", "1,5_6+7=8 <x> {y} [z] ~|^", "“a”—b–c…d·e•f"],
    ...fc.sample(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), { numRuns: 300, seed: 7 }),
  ];
  for (const text of texts.map((each) => each.replace(/[@＠﹫]/g, " "))) {
    const search = readSearch(text);
    if (search.kind === "too_much") continue;
    const typed = search.kind === "words" ? search.words : [];
    const clean = text.replace(/[\p{Cc}\p{Cf}\uFFFD]/gu, "");
    const [kept] = await database().$queryRaw<{ words: string[] }[]>`
      SELECT tsvector_to_array(search_words(${clean.toWellFormed()}, '{}')) AS words`;
    expect(kept?.words.toSorted(), text).toEqual(typed.toSorted());
  }
});
