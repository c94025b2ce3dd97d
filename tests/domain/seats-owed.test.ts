import { expect, test } from "vitest";
import { freeUntilInWords } from "#domain/training/cancelling-words.ts";
import { seatsOwed } from "#domain/training/seats-owed.ts";
import { USUAL_TRAINING_POLICY } from "#domain/training/training-policy.ts";

test("while no number is typed, or no script runs, what each place costs is said", () => {
  const said = [null, "", "many", "0", "51", "1.5"].map((seats) =>
    seatsOwed(seats === null ? null : { seats, purchaseOrderNumber: "PO-1" }, 4550),
  );
  for (const { button, sentence } of said) {
    expect(button).toBe("Book");
    expect(sentence).toContain("With a purchase order number you owe £45.50 for each place, by invoice");
  }
});

test("with a purchase order number the sum is owed by invoice, without one it is paid by card", () => {
  expect(seatsOwed({ seats: "2", purchaseOrderNumber: "PO-1" }, 4550)).toEqual({
    button: "Book 2 places for £91.00",
    sentence: "The button books 2 places at once, and you owe £91.00 by invoice, due 30 days after its date.",
  });
  expect(seatsOwed({ seats: "1", purchaseOrderNumber: " " }, 4550)).toEqual({
    button: "Book 1 place and pay £45.50",
    sentence: "You pay £45.50 by card next.",
  });
});

test("until when places can be cancelled for nothing is said to the hour, by clocks in the United Kingdom", () => {
  const startsAt = new Date("2027-04-05T09:00:00Z");
  const said = (now: string) => freeUntilInWords(USUAL_TRAINING_POLICY, startsAt, new Date(now));
  expect(said("2027-03-01T10:00:00Z")).toBe("You can cancel for nothing until 9am on Monday 22 March 2027.");
  expect(said("2027-03-22T09:00:01Z")).toBe("The date is so near that cancelling costs half of the price.");
  expect(said("2027-04-03T09:00:00Z")).toBe("The date is so near that cancelling costs all of the price.");
});
