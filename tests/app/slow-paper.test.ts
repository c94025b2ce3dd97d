import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readSlowPaper } from "#app/staff/(work)/fulfilment/print/read-slow-paper.ts";
import { aColleague, queuedParcels } from "#tests/support/packing-table.ts";
import { granted } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { print } from "#use-cases/documents/print.ts";
import { slowPaper } from "#use-cases/documents/slow-paper.ts";
import { claimNext } from "#use-cases/fulfilment/claim.ts";

const MINE = { code: null, batch: null };

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

test("a paper tells how far it is while it is drawn, and is then the same as without", async () => {
  const by = await aColleague();
  await queuedParcels(25, by);
  granted(await claimNext(25, by));
  const told: string[] = [];
  const paper = await readSlowPaper(slowPaper({ what: "slips", ...MINE }, by), (drawn, of) =>
    told.push(`${drawn} of ${of}`),
  );
  expect(told).toEqual(["0 of 25", "10 of 25", "20 of 25"]);
  if (typeof paper === "string") throw new Error(paper);
  const bytes = Buffer.from(await paper.arrayBuffer());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(bytes.length).toBe((await print({ what: "slips", ...MINE }, by))?.length);
});

test("where there is nothing to print, that is said", async () => {
  const asked = slowPaper({ what: "pick-list", ...MINE }, await aColleague());
  expect(await readSlowPaper(asked, () => {})).toBe("nothing");
});

test("however a paper is cut into pieces on its way, it is read the same", async () => {
  const sent = Buffer.from('{"drawn":0,"of":2}\n{"is":"ready"}\n%PDF-\n1.7');
  for (let size = 1; size <= sent.length; size += 1) {
    const told: number[] = [];
    const paper = await readSlowPaper(inPieces(sent, size), (drawn) => told.push(drawn));
    if (typeof paper === "string") throw new Error(paper);
    expect([told, await paper.text()]).toEqual([[0], "%PDF-\n1.7"]);
  }
});

test("one that breaks off before it is there has failed", async () => {
  expect(await readSlowPaper(inPieces(Buffer.from('{"drawn":0,"of":2}\n{"is'), 4), () => {})).toBe("failed");
});

function inPieces(bytes: Buffer, size: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(stream) {
      for (let from = 0; from < bytes.length; from += size) stream.enqueue(bytes.subarray(from, from + size));
      stream.close();
    },
  });
}
