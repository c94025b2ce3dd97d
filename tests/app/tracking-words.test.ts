import { expect, test } from "vitest";
import { confirmWords, matchWords, sumWords } from "#app/staff/(work)/fulfilment/tracking/tracking-words.ts";
import type { TrackingMatch } from "#use-cases/fulfilment/take-in-tracking.ts";

const lines = (...all: TrackingMatch["is"][]): TrackingMatch[] =>
  all.map((is, place) => ({ code: `AG-${place}`, trackingNumber: "AB123456", moreNumbers: 0, is }));

test("parcels that went without a number are counted apart from those that go now, and their numbers are added alone", () => {
  const both = lines("ready", "adds_number", "adds_number", "done");
  expect(sumWords(both, false)).toBe(
    "1 parcel will be dispatched, 2 sent before get their numbers, 1 line changes nothing.",
  );
  expect(confirmWords(both)).toBe("Dispatch and add the numbers");
  const evening = lines("adds_number");
  expect(sumWords(evening, true)).toBe("0 parcels were dispatched, 1 sent before got its number.");
  expect(confirmWords(evening)).toBe("Add these numbers");
  expect(confirmWords(lines("ready"))).toBe("Dispatch these parcels");
  expect(confirmWords(lines("done", "sent_otherwise", "came_back"))).toBeNull();
  expect(matchWords("sent_otherwise", false)).toBe("Dispatched already, with another number: left as it is");
});
