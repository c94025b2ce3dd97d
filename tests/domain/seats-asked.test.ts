import { expect, test } from "vitest";
import { otherWay, tooMany, waitingButton, whatIsAsked } from "#domain/training/seats-asked.ts";

const ROOM = { left: 10, capacity: 12 };

test("as many as are left are booked, and more of them are waited for", () => {
  expect(whatIsAsked("10", ROOM)).toEqual({ is: "book" });
  expect(whatIsAsked("11", ROOM)).toEqual({ is: "wait", seats: 11 });
  expect(whatIsAsked("12", ROOM)).toEqual({ is: "wait", seats: 12 });
  expect(whatIsAsked("13", ROOM)).toEqual({ is: "too_many" });
});

test.each(["", "many", "1.5"])("%j books while something is left, and waits where nothing is", (seats) => {
  expect(whatIsAsked(seats, ROOM)).toEqual({ is: "book" });
  expect(whatIsAsked(seats, { left: 0, capacity: 12 })).toEqual({ is: "wait", seats: null });
});

test("whoever wants more than are left reads how many they can have now", () => {
  expect(waitingButton(11)).toBe("Go on the waiting list for 11 places");
  expect(waitingButton(1)).toBe("Go on the waiting list for 1 place");
  expect(waitingButton(null)).toBe("Go on the waiting list");
  expect(otherWay(10)).toContain("Only 10 places are left. Book 10 or fewer to have them now.");
  expect(otherWay(1)).toContain("Only 1 place is left. Book 1 to have it now.");
  expect(otherWay(0)).toContain("All places are taken.");
});

test("whoever wants more than there are in all reads how many are left of them", () => {
  const own = "ask us about a training for your own group";
  expect(tooMany(ROOM)).toBe(`Only 10 places are left. Ask for fewer, or ${own}`);
  expect(tooMany({ left: 1, capacity: 12 })).toBe(`Only 1 place is left. Ask for fewer, or ${own}`);
  expect(tooMany({ left: 0, capacity: 12 })).toBe(
    `All 12 places are taken. Ask for fewer to go on the waiting list, or ${own}`,
  );
});
