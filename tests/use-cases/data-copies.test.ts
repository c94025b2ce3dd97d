import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { granted } from "#tests/support/results.ts";
import { anOpenSession, asksForSeats } from "#tests/support/seats.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { dataCopy } from "#use-cases/privacy/data-copy.ts";
import { letSeatsGo } from "#use-cases/training/let-seats-go.ts";

const LINK = "https://meet.example.org/abc-def";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

test("the copy of somebody’s data has the link for joining only while they are booked, as their page has it", async () => {
  const { id, slug } = await anOpenSession({ capacity: 1 });
  await database().trainingSession.update({ where: { id }, data: { onlineLink: LINK } });
  const booked = granted(await asksForSeats(slug, 1)).token;
  const waiting = granted(await asksForSeats(slug, 1, { mayWait: true })).token;
  const copyOf = async (token: string) => String(await dataCopy(token, new Date()));
  expect(await copyOf(booked)).toContain(LINK);
  expect(await copyOf(waiting)).toContain("Your places");
  expect(await copyOf(waiting)).not.toContain(LINK);
  granted(await letSeatsGo({ token: booked, seenShare: 0 }, new Date()));
  expect(await copyOf(booked), "given up").not.toContain(LINK);
});

test("an invoiced organisation without a postcode is named without a comma after it", async () => {
  const { slug } = await anOpenSession({ capacity: 2, seatPricePence: 4500 });
  const form = { organisationName: "Diaz House", purchaseOrderNumber: "PO 9" };
  const { token } = granted(await asksForSeats(slug, 1, { form }));
  const copy = String(await dataCopy(token, new Date()));
  expect(copy).toContain("<dt>Known to us as</dt><dd>Diaz House</dd>");
});
