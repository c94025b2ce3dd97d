import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { readMark } from "#domain/paging.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aDraftQuote, anAcceptance, aSentQuote, quoteTerms } from "#tests/support/quotes.ts";
import { aFormKey, granted } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { acceptQuote } from "#use-cases/quoting/accept-quote.ts";
import { type QuoteView, quotesPage } from "#use-cases/quoting/quotes-page.ts";
import { renewQuote } from "#use-cases/quoting/renew-quote.ts";
import { sendQuote } from "#use-cases/quoting/send-quote.ts";
import { startQuote } from "#use-cases/quoting/start-quote.ts";
import { withdrawQuote } from "#use-cases/quoting/withdraw-quote.ts";
import { searchAll } from "#use-cases/search/search-all.ts";
import type { SearchFilter } from "#use-cases/search/search-filter.ts";
import { whereIs } from "#use-cases/search/where-is.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("fulfilment");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** The versions on all pages, and how many pages there were. */
async function listed(view: QuoteView) {
  const ids: string[] = [];
  let [pages, after]: [number, string | null] = [0, null];
  do {
    const page = await quotesPage(view, readMark(after ?? undefined));
    ids.push(...page.rows.map(({ id }) => id));
    [pages, after] = [pages + 1, page.next];
  } while (after !== null);
  return { ids, pages };
}

test("pages of quotes follow one another to the last, latest first, whichever way they ended", async () => {
  const { token, recipientId } = await database().quote.findUniqueOrThrow({ where: { id: (await aSentQuote(by)).id } });
  const [minute, now] = [60_000, Date.now()];
  const over = (["declined", "superseded", "lapsed"] as const).flatMap((status, which) =>
    Array.from({ length: 40 }, (_, turn) => ({ status, createdAt: new Date(now - (turn * 3 + which) * minute) })),
  );
  await database().quote.createMany({
    data: over.map((each, place) => ({
      ...each,
      reference: `AG-TEST-${place}`,
      number: 1,
      token: `${token}${place}`,
      recipientId,
      daysOpen: 30,
      totalPence: 100,
      madeById: by.id,
    })),
  });
  const { ids, pages } = await listed("over");
  expect([new Set(ids).size, pages]).toEqual([120, 3]);
  const first = await quotesPage("over", null);
  expect(first.rows.slice(0, 4).map(({ status }) => status)).toEqual(["declined", "superseded", "lapsed", "declined"]);
  expect((await listed("sent")).ids).toHaveLength(1);
  expect((await listed("draft")).ids).toEqual([]);
});

test("a list shows each version where it stands", async () => {
  const { reference, token } = await aSentQuote(by);
  granted(await renewQuote(reference, by));
  const counts = async () =>
    Promise.all((["draft", "sent", "accepted", "over"] as const).map(async (view) => (await listed(view)).ids.length));
  expect(await counts()).toEqual([1, 1, 0, 0]);
  granted(await withdrawQuote({ reference, number: 2 }, by, new Date()));
  granted(await acceptQuote(anAcceptance(token), new Date()));
  expect(await counts()).toEqual([0, 0, 1, 1]);
});

const ALL: SearchFilter = { kind: null, status: null, since: null };

async function find(typed: string, filter: Partial<SearchFilter> = {}) {
  const outcome = await searchAll(typed, { ...ALL, ...filter }, null, by);
  if (outcome.kind !== "found") throw new Error(`it was ${outcome.kind}`);
  return outcome.rows.map(({ reference, status }) => [reference, status]);
}

test("a quote is found once by its customer or its reference, whatever its versions, and kept to kind and state", async () => {
  const enquired = await aDraftQuote(by);
  const person = {
    organisationName: "Leeds Council",
    contactName: "Zoë Núñez",
    email: "zoe@leeds.example",
    phone: null,
  };
  const started = { formKey: aFormKey(), quotedFor: { person }, terms: await quoteTerms() };
  const { reference } = granted(await startQuote(started, by));
  for (const typed of ["leeds coun", "nunez", "zoe@leeds.example", reference.slice(0, 8), reference.slice(3)])
    expect(await find(typed), typed).toEqual([[reference, "draft"]]);
  expect(await find("LS1 4AP", { kind: "quote" }), "by the postcode of its enquiry").toEqual([[enquired, "draft"]]);
  expect(await find("nunez", { kind: "order" })).toEqual([]);
  granted(await sendQuote({ reference, seen: 1 }, by, new Date()));
  granted(await renewQuote(reference, by));
  expect(await find("nunez", { status: "sent" }), "it stands while the next is written").toEqual([[reference, "sent"]]);
  expect(await find("nunez", { status: "lapsed" })).toEqual([]);
  expect(await find(reference.slice(0, 8), { status: "sent" })).toEqual([[reference, "sent"]]);
  expect(await whereIs(reference)).toMatchObject({ what: "quote", reference });
});
