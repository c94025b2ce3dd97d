import fc from "fast-check";
import { expect, test } from "vitest";
import { FEWEST_TOLD, type Heap, tellHeaps } from "#domain/reports/small-numbers.ts";

const heap = (parcels: number, copies = parcels): Heap => ({ parcels, copies });

test("what went in five parcels is told, what went in fewer stands together", () => {
  const { told, together } = tellHeaps({
    wales: heap(5, 9),
    jersey: heap(2, 4),
    scotland: heap(3, 30),
    london: heap(0),
  });
  expect([told, together]).toEqual([{ wales: 9, jersey: "few", scotland: "few", london: 0 }, 34]);
});

test("one that stands alone is joined by the smallest of the others, or it would be the rest of the sum", () => {
  const { told, together } = tellHeaps({ wales: heap(20, 41), jersey: heap(1, 2), scotland: heap(7, 8) });
  expect([told, together]).toEqual([{ wales: 41, jersey: "few", scotland: "hidden" }, 10]);
});

// Fails without its guards: each half of `canBeMadeOut` alone lets one of these two through.
test("five of one copy each are joined as well: nobody else could have had them", () => {
  const five = { wales: heap(1), jersey: heap(1), guernsey: heap(1), london: heap(1), scotland: heap(1) };
  expect(tellHeaps({ ...five, "North East": heap(9) }).told["North East"]).toBe("hidden");
  expect(tellHeaps({ ...five, london: heap(2), "North East": heap(9) }).told["North East"]).toBe(9);
});

test("two of one copy each are joined: their sum would tell of both", () => {
  const { told } = tellHeaps({ wales: heap(20), jersey: heap(1), guernsey: heap(1), scotland: heap(6) });
  expect(told).toEqual({ wales: 20, jersey: "few", guernsey: "few", scotland: "hidden" });
});

test("nothing that is told leaves a small number to be found by subtraction, and nothing is lost", () => {
  const heaps = fc.array(
    fc
      .integer({ min: 0, max: 30 })
      .chain((parcels) => fc.integer({ min: parcels, max: parcels * 9 }).map((copies) => ({ parcels, copies }))),
    { minLength: 1, maxLength: 17 },
  );
  fc.assert(
    fc.property(heaps, (all) => {
      const { told, together } = tellHeaps(Object.fromEntries(all.entries()) as Record<string, Heap>);
      const isHidden = (at: number) => typeof told[String(at)] !== "number";
      const hidden = all.filter((_, at) => isHidden(at));
      const sum = (heap: readonly Heap[], of: "copies" | "parcels") => heap.reduce((all, each) => all + each[of], 0);
      const shown = Object.values(told).reduce<number>((all, each) => all + (typeof each === "number" ? each : 0), 0);
      expect(shown + together).toBe(sum(all, "copies"));
      for (const [at, { parcels }] of all.entries())
        if (parcels > 0 && parcels < FEWEST_TOLD) expect(isHidden(at)).toBe(true);
      const isAllThereIs = hidden.length === all.filter(({ parcels }) => parcels > 0).length;
      // Two at least, five parcels at least, and more copies than places: unless there is nothing else to join them.
      if (hidden.length > 0 && !isAllThereIs)
        expect([hidden.length >= 2, sum(hidden, "parcels") >= FEWEST_TOLD, together > hidden.length]).toEqual([
          true,
          true,
          true,
        ]);
    }),
  );
});
