import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anEnquiry, enquiryAnswers } from "#tests/support/enquiries.ts";
import { orderAnswers } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { emailsTo, historyOf, staffWereTold } from "#tests/support/told.ts";
import { askForQuote } from "#use-cases/ordering/ask-for-quote.ts";
import { answerEnquiry } from "#use-cases/training/answer-enquiry.ts";
import { closeEnquiry } from "#use-cases/training/close-enquiry.ts";
import { enquireAboutTraining } from "#use-cases/training/enquire-about-training.ts";
import { enquiriesIn } from "#use-cases/training/queries.ts";
import { reopenEnquiry } from "#use-cases/training/reopen-enquiry.ts";

let store: Store;
let fulfilment: StaffMember;
let training: StaffMember;
beforeAll(async () => {
  store = await openStore();
  fulfilment = await aColleague("fulfilment");
  training = await aColleague("training");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

function sentForm() {
  return { formKey: aFormKey(), answers: enquiryAnswers(), now: new Date() };
}

async function aQuote() {
  const { answers } = await orderAnswers({
    copies: "800",
    sponsoredCopies: "5",
    payBy: "invoice",
    purchaseOrderNumber: "PO 9",
  });
  return { formKey: aFormKey(), answers, now: new Date() };
}

async function whoWasTold(): Promise<string[]> {
  const emails = await database().outboxEmail.findMany({ where: { kind: "staff_needs_you" } });
  return emails.flatMap(({ staffMemberId }) => staffMemberId ?? []);
}

test("an enquiry about training reaches those who look after training, with every word", async () => {
  const { reference } = await anEnquiry();
  const { rows } = await enquiriesIn(["training"], "open", null);
  expect(rows).toMatchObject([{ reference, about: "training", contactName: "Kim Doe", phone: "020 7324 2989" }]);
  expect(rows[0]?.messages.map(({ body }) => body).sort()).toEqual(["Step-free, please.", "To speak up in meetings."]);
  const kept = await database().enquiry.findUniqueOrThrow({ where: { reference }, include: { recipient: true } });
  expect(kept).toMatchObject({ format: "in_person", groupSize: 14, staffCount: 8, guideCopies: 14, status: "new" });
  expect(kept.preferredDates.map((day) => day.toISOString().slice(0, 10))).toEqual(enquiryAnswers().preferredDates);
  expect(kept.recipient.postcode).toBe("HU1 2AB");
  expect(await emailsTo({ reference })).toEqual(["enquiry_received"]);
  expect(await whoWasTold()).toEqual([training.id]);
});

test("an order too large for the price list becomes an enquiry in which nothing typed is lost", async () => {
  const { reference } = granted(await askForQuote(await aQuote()));
  const { rows } = await enquiriesIn(["quote"], "open", null);
  expect(rows).toMatchObject([{ reference, about: "quote", copies: 800, organisationName: "Riverside Drug Service" }]);
  for (const words of ["800 copies", "5 sponsored copies", "invoice", "PO 9"])
    expect(rows[0]?.messages[0]?.body).toContain(words);
  const person = await database().recipient.findFirstOrThrow();
  expect(person).toMatchObject({ town: "Leeds", postcode: "LS1 4AP", email: "sam@riverside.example" });
  expect(await whoWasTold()).toEqual([fulfilment.id]);
  expect(await staffWereTold()).toEqual(["enquiry_received"]);
});

test("a form that is posted many times at once makes one enquiry, and with other words is refused", async () => {
  const enquiry = sentForm();
  const answers = await atOnce(30, () => enquireAboutTraining(enquiry));
  expect(new Set(answers.map((answer) => granted(answer).reference)).size).toBe(1);
  expect(await database().enquiry.count()).toBe(1);
  const other = { ...enquiry, answers: { ...enquiry.answers, aims: "Something else" } };
  expect(refusalOf(await enquireAboutTraining(other))).toBe("already_sent_otherwise");
  const quote = await aQuote();
  expect(granted(await askForQuote(quote))).toEqual(granted(await askForQuote(quote)));
  expect(refusalOf(await askForQuote({ ...quote, answers: { ...quote.answers, town: "York" } }))).toBe(
    "already_sent_otherwise",
  );
});

test("an enquiry is closed once, by those whose business it is", async () => {
  const about = await anEnquiry();
  const quote = granted(await askForQuote(await aQuote()));
  expect(refusalOf(await closeEnquiry(about, fulfilment))).toBe("not_allowed");
  expect(refusalOf(await closeEnquiry(quote, training))).toBe("not_allowed");
  const answers = await atOnce(5, () => closeEnquiry(about, training));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  granted(await closeEnquiry(quote, fulfilment));
  expect((await enquiriesIn(["training", "quote"], "open", null)).rows).toEqual([]);
  expect(refusalOf(await closeEnquiry({ reference: "AG-2222-22222" }, training))).toBe("not_open");
});

test("colleagues see who answers an enquiry, and of two who take it at once one hears so", async () => {
  const about = await anEnquiry();
  const other = await aColleague("training");
  const answers = await atOnce(6, (place) =>
    answerEnquiry({ ...about, seenWith: "" }, place % 2 === 0 ? training : other),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal])))).toEqual(new Set(["taken"]));
  const [row] = (await enquiriesIn(["training"], "open", null)).rows;
  expect(row).toMatchObject({ status: "in_conversation", handledSince: expect.any(Date) });
  const taker = row?.handledById === training.id ? other : training;
  granted(await answerEnquiry({ ...about, seenWith: row?.handledById ?? "" }, taker));
  expect((await enquiriesIn(["training"], "open", null)).rows[0]).toMatchObject({ handledBy: taker.name });
});

test("a closing tells by whom, and can be undone", async () => {
  const about = await anEnquiry();
  expect(refusalOf(await reopenEnquiry(about, training))).toBe("not_open");
  granted(await closeEnquiry(about, training));
  expect((await enquiriesIn(["training"], "closed", null)).rows).toMatchObject([{ handledBy: training.name }]);
  expect(refusalOf(await reopenEnquiry(about, fulfilment))).toBe("not_allowed");
  granted(await reopenEnquiry(about, training));
  expect((await enquiriesIn(["training"], "open", null)).rows).toMatchObject([{ status: "in_conversation" }]);
  const { id, closedAt } = await database().enquiry.findUniqueOrThrow({ where: about });
  expect(closedAt).toBeNull();
  expect(await historyOf({ id })).toEqual(["enquiry_received", "enquiry_closed", "enquiry_reopened"]);
});
