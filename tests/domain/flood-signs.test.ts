import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import {
  type Arrival,
  floodSigns,
  isHeld,
  isInFlood,
  isMachineLike,
  USUAL_ARRIVALS,
} from "#domain/free-copies/flood-signs.ts";
import { beginsWithZeros, readWork, workText } from "#domain/free-copies/form-work.ts";

/** Somebody with JavaScript who takes a minute, on a usual day. */
function arrival(other: Partial<Arrival> = {}): Arrival {
  const usual = { isTrapFilled: false, fillSeconds: 60, isWorkDone: true, thisHour: 1 };
  return { ...usual, today: { address: 1, network: 1 }, ...other };
}

/** What follows from the signs of such an arrival. */
function follows(other: Partial<Arrival>) {
  const signs = floodSigns(arrival(other));
  return { signs, held: isHeld(signs), flood: isInFlood(signs), machine: isMachineLike(signs) };
}

test("a person on a usual day has no sign, and without JavaScript one that holds nobody up", () => {
  expect(follows({})).toEqual({ signs: [], held: false, flood: false, machine: false });
  expect(follows({ isWorkDone: false })).toEqual({ signs: ["no_work"], held: false, flood: false, machine: false });
  expect(follows({ today: null }).signs).toEqual([]);
});

test("quick fingers and an unknown form are signs, and hold nobody up on a usual day", () => {
  expect(follows({ fillSeconds: 2 })).toMatchObject({ signs: ["too_quick"], held: false, machine: true });
  expect(follows({ fillSeconds: 3 }).signs).toEqual([]);
  expect(follows({ fillSeconds: null, isWorkDone: false })).toMatchObject({
    signs: ["no_stamp", "no_work"],
    held: false,
  });
});

test("what fills the trap is looked at, by itself", () => {
  expect(follows({ isTrapFilled: true })).toMatchObject({ held: true, flood: false, machine: true });
});

test.each(["withWork", "withoutWork"] as const)(
  "as many as are usual pass at once, and one more is looked at (%s)",
  (kind) => {
    const isWorkDone = kind === "withWork";
    const { address, network, thisHour } = USUAL_ARRIVALS[kind];
    const usual = { isWorkDone, today: { address, network }, thisHour };
    expect(follows(usual).held).toBe(false);
    expect(follows({ ...usual, today: { address: address + 1, network } })).toMatchObject({ held: true, flood: true });
    expect(follows({ ...usual, today: { address, network: network + 1 } })).toMatchObject({ held: true, flood: true });
    // From everywhere: only what looks like a machine's stands apart from the others.
    expect(follows({ ...usual, thisHour: thisHour + 1 })).toMatchObject({ held: true, flood: false });
    expect(follows({ ...usual, thisHour: thisHour + 1, fillSeconds: 1 })).toMatchObject({ held: true, flood: true });
  },
);

test("zero bits are counted over the bytes", () => {
  const bytes = (...all: number[]) => new Uint8Array(all);
  expect(beginsWithZeros(bytes(0, 7, 255), 13)).toBe(true);
  expect(beginsWithZeros(bytes(0, 8, 255), 13)).toBe(false);
  expect(beginsWithZeros(bytes(1, 0, 0), 13)).toBe(false);
  expect(beginsWithZeros(bytes(255), 0)).toBe(true);
  const hash = createHash("sha256")
    .update(workText({ formKey: "k", stamp: "s" }, 0, 7))
    .digest();
  expect(beginsWithZeros(hash, 256 / 8)).toBe(false);
});

test("work is eight numbers and nothing else", () => {
  expect(readWork("1.2.3.4.5.6.7.8")).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  for (const none of [
    "",
    "1",
    "1.2.3.4.5.6.7",
    "1.2.3.4.5.6.7.8.9",
    "-1.2.3.4.5.6.7.8",
    "1e3.2.3.4.5.6.7.8",
    "٣.2.3.4.5.6.7.8",
  ])
    expect(readWork(none), none).toBeNull();
  expect(readWork("9".repeat(200))).toBeNull();
});
