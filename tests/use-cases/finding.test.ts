import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { closeLimits } from "#adapters/limits/count-tries.ts";
import { DOORS } from "#adapters/limits/doors.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anEnquiry } from "#tests/support/enquiries.ts";
import { anOrder, orderAnswers } from "#tests/support/orders.ts";
import { forgetEverybody } from "#tests/support/people.ts";
import { aFreeRequest } from "#tests/support/requests.ts";
import { aFormKey, granted } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { findByReference } from "#use-cases/find/find-by-reference.ts";
import { askForQuote } from "#use-cases/ordering/ask-for-quote.ts";
import { countMissedLink } from "#use-cases/secret-links/count-missed-link.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
beforeEach(() => store.clear());
afterEach(async () => void (await database().rateLimit.deleteMany()));
afterAll(async () => {
  await closeLimits();
  await store.close();
});

const UNKNOWN = "AG-2222-22222";

/** Somebody who types a reference and a postcode, each time at another address of the network. */
let visitors = 0;
function find(reference: string, postcode: string, address?: string) {
  visitors += 1;
  return findByReference({ reference, postcode, address: address ?? `192.0.2.${visitors}` });
}

test("a reference and its postcode lead to the page of an order or a request", async () => {
  const order = await anOrder();
  const request = await aFreeRequest();
  expect(await find(order.reference, "LS1 4AP")).toEqual({ kind: "found", path: `/orders/${order.token}` });
  expect(await find(request.reference, "HU1 2AA")).toEqual({ kind: "found", path: `/requests/${request.token}` });
});

test("a wrong pair looks the same, whichever half of it is wrong", async () => {
  const order = await anOrder();
  const request = await aFreeRequest();
  for (const [reference, postcode] of [
    [order.reference, "HU1 2AA"],
    [request.reference, "LS1 4AP"],
    [UNKNOWN, "LS1 4AP"],
  ] as const)
    expect(await find(reference, postcode)).toEqual({ kind: "not_found" });
});

test("who has been forgotten is not found by their old postcode", async () => {
  const order = await anOrder();
  await forgetEverybody();
  expect(await find(order.reference, "LS1 4AP")).toEqual({ kind: "not_found" });
});

test("an enquiry is answered by email; of one with an address the postcode must be right", async () => {
  const { answers } = await orderAnswers({ copies: "600" });
  const quote = granted(await askForQuote({ formKey: aFormKey(), answers, now: new Date() }));
  const training = await anEnquiry();
  expect(await find(quote.reference, "LS1 4AP")).toEqual({ kind: "answered_by_a_person" });
  expect(await find(quote.reference, "HU1 2AA")).toEqual({ kind: "not_found" });
  expect(await find(training.reference, "HU1 2AA")).toEqual({ kind: "answered_by_a_person" });
});

// Fails without its guard: with no try spent at `find_by_reference`, all 30 guesses are looked at.
test("postcodes of one reference cannot be guessed, from however many addresses", async () => {
  const order = await anOrder();
  const { tries } = DOORS.find_by_reference;
  const guesses = await atOnce(tries + 20, (place) => find(order.reference, `LS1 ${place % 10}AA`));
  expect(guesses.filter(({ kind }) => kind === "not_found")).toHaveLength(tries);
  expect(await find(order.reference, "LS1 4AP")).toMatchObject({
    kind: "too_many_tries",
    retryAfterSeconds: expect.any(Number),
  });
});

test("one address that tries many references has to wait, and nobody else has", async () => {
  const order = await anOrder();
  const { tries } = DOORS.find_by_address;
  const references = Array.from(
    { length: tries },
    (_, place) => `AG-2222-${String(place + 22_222).replaceAll(/[01]/g, "B")}`,
  );
  await atOnce(tries, (place) => find(references[place] ?? "", "LS1 4AP", "198.51.100.7"));
  expect((await find(order.reference, "LS1 4AP", "198.51.100.7")).kind).toBe("too_many_tries");
  expect((await find(order.reference, "LS1 4AP", "198.51.100.8")).kind).toBe("found");
});

test("whoever opens many links that are none is noticed, by address", async () => {
  const { tries } = DOORS.missed_link_by_address;
  const misses = await atOnce(tries, () => countMissedLink("203.0.113.9"));
  expect(misses).toEqual(Array.from({ length: tries }, () => false));
  expect(await countMissedLink("203.0.113.9")).toBe(true);
  expect(await countMissedLink("203.0.113.10")).toBe(false);
});
