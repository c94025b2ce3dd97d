import { expect, test } from "vitest";
import { outcomeQuery, readOutcome, refusalSentence } from "#app/staff/(work)/fulfilment/outcome.ts";
import type { Outcome } from "#use-cases/fulfilment/change-consignments.ts";

const ONE = "AG-7K3F-9Q2MB";
const OTHER = "AG-2222-33333";

/** Writes an outcome into an address and reads it back, as the redirect and the page do. */
function throughTheAddress(outcome: Outcome) {
  const { did, n, done, not } = outcomeQuery("packed", outcome);
  return readOutcome({ did, n, done, not });
}

test("what was done to one parcel is said with its code", () => {
  expect(throughTheAddress({ done: [ONE], refused: [] })).toEqual({
    tone: "success",
    title: `${ONE} packed.`,
    refused: [],
  });
});

test("what was done to several is counted, and those left out are named with the reason", () => {
  const refused = [{ id: "1", code: OTHER, why: "held" as const }];
  expect(throughTheAddress({ done: [ONE, "AG-4444-55555"], refused })).toEqual({
    tone: "warning",
    title: "2 packed, but not all:",
    refused: [{ code: OTHER, why: "held" }],
  });
});

test("when nothing was done, that is what is said", () => {
  const refused = [{ id: "1", code: ONE, why: "not_claimed" as const }];
  expect(throughTheAddress({ done: [], refused })).toMatchObject({ tone: "warning", title: "Nothing was packed." });
  expect(readOutcome({ did: "claimed", n: "0", done: "", not: "" })?.title).toBe(
    "The queue is empty: nothing to claim.",
  );
});

test("an address holds at most twenty of the parcels that were left out", () => {
  const refused = Array.from({ length: 60 }, (_, each) => ({ id: `${each}`, code: ONE, why: "held" as const }));
  expect(throughTheAddress({ done: [ONE], refused })?.refused).toHaveLength(20);
});

test("nothing that somebody else wrote into the address is said", () => {
  const nothing = { n: undefined, done: undefined, not: undefined };
  expect(readOutcome({ did: undefined, ...nothing })).toBeNull();
  expect(readOutcome({ did: "exploded", ...nothing })).toBeNull();
  expect(readOutcome({ did: "constructor", ...nothing })).toBeNull();
  const forged = { did: "packed", n: "1", done: "<b>Call 0900</b>", not: "<i>x</i>~held,AG-2222-33333~because" };
  expect(readOutcome(forged)).toEqual({ tone: "success", title: "1 packed.", refused: [] });
});

test("a number of a label that is the code of a slip is refused in words", () => {
  const words = readOutcome({ did: "parcel_code", n: undefined, done: undefined, not: undefined });
  expect(words).toMatchObject({ tone: "warning", title: expect.stringContaining("Nothing was dispatched") });
});

test("a parcel that a colleague holds is refused with the colleague's name, where it is known", () => {
  expect(refusalSentence(ONE, "claimed_by_other", "Sam")).toBe(`${ONE} is claimed by Sam.`);
  expect(refusalSentence(ONE, "claimed_by_other", undefined)).toBe(`${ONE} is claimed by a colleague.`);
  expect(refusalSentence(ONE, "not_packed", "Sam")).toBe(`${ONE} is not packed.`);
});
