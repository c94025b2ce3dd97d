import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { historySentence } from "#domain/history/words.ts";
import { publicQuote } from "#domain/quoting/public-quote.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { invoiceOf } from "#tests/support/invoices.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import {
  aDraftQuote,
  anAcceptance,
  anEnquiryOfMany,
  aSentQuote,
  enquiryStatus,
  JO,
  latestOf,
  quoteTerms,
} from "#tests/support/quotes.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { emailsTo, staffWereTold } from "#tests/support/told.ts";
import { acceptQuote } from "#use-cases/quoting/accept-quote.ts";
import { changeQuote } from "#use-cases/quoting/change-quote.ts";
import { declineQuote } from "#use-cases/quoting/decline-quote.ts";
import { lapseQuotes } from "#use-cases/quoting/lapse-quotes.ts";
import { historyOfQuote, quoteByToken } from "#use-cases/quoting/queries.ts";
import { quotePaper } from "#use-cases/quoting/quote-paper.ts";
import { renewQuote } from "#use-cases/quoting/renew-quote.ts";
import { sendQuote } from "#use-cases/quoting/send-quote.ts";
import { startQuote } from "#use-cases/quoting/start-quote.ts";
import { withdrawQuote } from "#use-cases/quoting/withdraw-quote.ts";

let store: Store;
let by: StaffMember;
let training: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("fulfilment");
  training = await aColleague("training");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const MONTH = 30 * 86_400_000;

async function sentences(reference: string): Promise<string[]> {
  return (await historyOfQuote(reference)).map(historySentence);
}

test("an enquiry of 600 copies becomes a quote, and an order by invoice at the quote's prices", async () => {
  const enquiry = await anEnquiryOfMany();
  const reference = await aDraftQuote(by, enquiry);
  expect(await quoteByToken((await latestOf(reference)).token), "nobody outside sees a draft").toBeNull();
  granted(await sendQuote({ reference, seen: 1 }, by, new Date()));
  expect(await enquiryStatus(enquiry)).toBe("proposed");
  expect(await emailsTo({ reference: enquiry })).toEqual(["enquiry_received", "quote_sent"]);

  const { token } = await latestOf(reference);
  const { token: orderToken } = granted(await acceptQuote(anAcceptance(token), new Date()));
  const order = await database().order.findUniqueOrThrow({ where: { token: orderToken }, include: { lines: true } });
  expect(order).toMatchObject({ status: "accepted", payBy: "invoice", purchaseOrderNumber: "PO-600" });
  expect(order).toMatchObject({ copies: 600, sponsoredCopies: 5, totalPence: 335_000 });
  expect(await invoiceOf(order)).toMatchObject({ totalPence: 335_000, purchaseOrderNumber: "PO-600" });
  expect(await enquiryStatus(enquiry)).toBe("closed");
  expect(await latestOf(reference)).toMatchObject({ status: "accepted", order: { reference: order.reference } });
  expect(await staffWereTold()).toEqual(["enquiry_received", "quote_accepted"]);
  expect(await sentences(reference)).toEqual([
    `${by.name} began version 1 of the quote.`,
    `${by.name} sent version 1: £3,350.00.`,
    `The customer accepted the quote. It is the order ${order.reference}.`,
  ]);
});

// Without `FOR UPDATE` in lockByToken this fails: the others write orders as well, and are thrown out by the version.
test("30 acceptances at once make one order", async () => {
  const { token } = await aSentQuote(by);
  const results = await atOnce(30, () => acceptQuote(anAcceptance(token), new Date()));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter((result) => !result.ok && result.refusal === "not_open")).toHaveLength(29);
  expect(await database().order.count()).toBe(1);
  expect(await database().invoice.count()).toBe(1);
});

test("the same form sent 10 times at once is given the same order", async () => {
  const acceptance = anAcceptance((await aSentQuote(by)).token);
  const results = await atOnce(10, () => acceptQuote(acceptance, new Date()));
  expect(new Set(results.map((result) => granted(result).token)).size).toBe(1);
  expect(await database().order.count()).toBe(1);
});

test("accepting and withdrawing at once: one of them comes first, and the other hears so", async () => {
  for (let round = 0; round < 10; round += 1) {
    const { token, reference } = await aSentQuote(by);
    const [accepted, withdrawn] = await Promise.all([
      acceptQuote(anAcceptance(token), new Date()),
      withdrawQuote({ reference, number: 1 }, by, new Date()),
    ]);
    expect(accepted.ok).not.toBe(withdrawn.ok);
    expect((await latestOf(reference)).order !== null).toBe(accepted.ok);
  }
});

test("after its time a quote cannot be taken, whether or not the job has closed it", async () => {
  const quote = await aSentQuote(by, new Date(Date.now() - MONTH - 1000));
  expect(publicQuote(quote, new Date()).isOpen).toBe(false);
  expect(refusalOf(await acceptQuote(anAcceptance(quote.token), new Date()))).toBe("not_open");
  expect(await lapseQuotes(new Date())).toBe(1);
  expect(await lapseQuotes(new Date())).toBe(0);
  expect(refusalOf(await declineQuote(quote.token, new Date()))).toBe("not_open");
  expect((await latestOf(quote.reference)).status).toBe("lapsed");
  expect(await database().order.count()).toBe(0);
});

test("a new version takes the place of the last when it is sent, and the old link leads to it", async () => {
  const first = await aSentQuote(by);
  const { reference } = first;
  granted(await renewQuote(reference, by));
  expect((await quoteByToken(first.token))?.status, "the last one stands while the new one is written").toBe("sent");
  const sku = first.lines[0]?.sku;
  const terms = await quoteTerms({ [`price.${sku}`]: "5.00", sponsoredCopies: "" });
  granted(await changeQuote({ reference, seen: 1, person: JO, terms }, by));
  expect(refusalOf(await sendQuote({ reference, seen: 1 }, by, new Date()))).toBe("changed_meanwhile");
  granted(await sendQuote({ reference, seen: 2 }, by, new Date()));
  const second = await latestOf(reference);
  expect(second).toMatchObject({ number: 2, status: "sent", totalPence: 300_000 });
  expect(await quoteByToken(first.token)).toMatchObject({ status: "superseded", replacedBy: second.token });
  expect(refusalOf(await acceptQuote(anAcceptance(first.token), new Date()))).toBe("not_open");
  granted(await acceptQuote(anAcceptance(second.token), new Date()));
  expect(await database().order.findMany({ select: { totalPence: true } })).toEqual([{ totalPence: 300_000 }]);
});

/** A row without what the client puts beside its parts to print them. */
const plain = (row: object | undefined) => Object.fromEntries(Object.entries(row ?? {}));

test("the customer's details are changed on a draft, and what was sent and asked before stays as it was", async () => {
  const enquiry = await anEnquiryOfMany();
  const reference = await aDraftQuote(by, enquiry);
  const asked = await database().recipient.findFirstOrThrow({ where: { enquiry: { reference: enquiry } } });
  const terms = await quoteTerms();
  granted(await changeQuote({ reference, seen: 1, person: JO, terms }, by));
  granted(await sendQuote({ reference, seen: 2 }, by, new Date()));
  const first = await latestOf(reference);
  expect(first.recipient).toMatchObject({ ...JO, postcode: asked.postcode });
  const [told, ...others] = await database().outboxEmail.findMany({
    where: { kind: "quote_sent" },
    include: { recipient: true },
  });
  expect([told?.recipient?.email, others]).toEqual([JO.email, []]);

  granted(await renewQuote(reference, by));
  const person = { ...JO, contactName: "Kit", email: "kit@leeds.example", phone: "0113 222 4444" };
  granted(await changeQuote({ reference, seen: 1, person, terms }, by));
  const own = await latestOf(reference);
  granted(await changeQuote({ reference, seen: 2, person: { ...person, contactName: "Kit Lee" }, terms }, by));
  granted(await sendQuote({ reference, seen: 3 }, by, new Date()));
  const second = await latestOf(reference);
  expect(second.recipient, "its own is changed where it stands").toMatchObject({
    id: own.recipient.id,
    contactName: "Kit Lee",
  });
  expect(plain((await quoteByToken(first.token))?.recipient)).toEqual(plain(first.recipient));
  expect(plain(await database().recipient.findUniqueOrThrow({ where: { id: asked.id } }))).toEqual(plain(asked));
  const emails = await database().outboxEmail.findMany({ where: { kind: "quote_sent" }, include: { recipient: true } });
  expect(new Set(emails.map((each) => each.recipient?.email))).toEqual(new Set([JO.email, person.email]));
  granted(await acceptQuote(anAcceptance(second.token), new Date()));
  expect(await enquiryStatus(enquiry)).toBe("closed");
});

test("a version that was accepted meanwhile cannot be replaced, nor a new one begun", async () => {
  const { reference, token } = await aSentQuote(by);
  granted(await renewQuote(reference, by));
  granted(await acceptQuote(anAcceptance(token), new Date()));
  expect(refusalOf(await sendQuote({ reference, seen: 1 }, by, new Date()))).toBe("accepted");
  granted(await withdrawQuote({ reference, number: 2 }, by, new Date()));
  expect(refusalOf(await renewQuote(reference, by))).toBe("accepted");
});

test("a customer declines, and staff are told", async () => {
  const { reference, token } = await aSentQuote(by);
  granted(await declineQuote(token, new Date()));
  expect(refusalOf(await acceptQuote(anAcceptance(token), new Date()))).toBe("not_open");
  expect(await staffWereTold()).toEqual(["enquiry_received", "quote_declined"]);
  expect((await sentences(reference)).at(-1)).toBe("The customer declined the quote.");
});

test("an enquiry has one quote; somebody who asked by phone has one as well; training has no say", async () => {
  const enquiry = await anEnquiryOfMany();
  const [terms, formKey] = [await quoteTerms(), aFormKey()];
  await aDraftQuote(by, enquiry);
  const start = (quotedFor: Parameters<typeof startQuote>[0]["quotedFor"], who = by) =>
    startQuote({ formKey, quotedFor, terms }, who);
  expect(refusalOf(await start({ enquiry }))).toBe("has_quote");
  expect(refusalOf(await start({ enquiry: "AG-2222-22222" }))).toBe("no_such_enquiry");
  expect(refusalOf(await start({ enquiry }, training))).toBe("not_allowed");
  const person = JO;
  const { reference } = granted(await start({ person }));
  expect(granted(await start({ person })).reference, "the same form again").toBe(reference);
  expect((await latestOf(reference)).recipient).toMatchObject(person);
});

test("a quote is a paper that names both sides", async () => {
  const { token } = await aSentQuote(by);
  const paper = await quotePaper(token);
  if (paper.is !== "paper") throw new Error("no paper");
  expect(paper.pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(await quotePaper("x")).toEqual({ is: "no_such_quote" });
});
