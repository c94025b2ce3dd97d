import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { withClient } from "#scripts/database/own-database.ts";
import {
  hasCanary,
  CANARY_ORGANISATION as ORGANISATION,
  CANARY_PLACE as PLACE,
  CANARY_WHO as WHO,
} from "#tests/support/canaries/shapes.ts";
import { anEnquiry } from "#tests/support/enquiries.ts";
import { anOrder, ORDER_FORM, orderAnswers } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aStandingProposal, aTrainer, aTrainingAcceptance } from "#tests/support/proposals.ts";
import { anAcceptance, latestOf, quoteTerms } from "#tests/support/quotes.ts";
import { aFreeRequest, GROUP_FORM } from "#tests/support/requests.ts";
import { aFormKey, granted } from "#tests/support/results.ts";
import { ALL_WORK, runJobs } from "#tests/support/run-jobs.ts";
import { anOpenSession, asksForSeats } from "#tests/support/seats.ts";
import { openStoreWithAll } from "#tests/support/store.ts";
import { answerQuestion } from "#use-cases/free-copies/answer-question.ts";
import { askRequester } from "#use-cases/free-copies/review.ts";
import { correctAddress } from "#use-cases/fulfilment/correct-address.ts";
import { sendOutboxEmail } from "#use-cases/mail/send-outbox-email.ts";
import { askForQuote } from "#use-cases/ordering/ask-for-quote.ts";
import { keepDraft } from "#use-cases/ordering/draft.ts";
import { startPayment } from "#use-cases/ordering/start-payment.ts";
import { acceptQuote } from "#use-cases/quoting/accept-quote.ts";
import { changeQuote } from "#use-cases/quoting/change-quote.ts";
import { sendQuote } from "#use-cases/quoting/send-quote.ts";
import { startQuote } from "#use-cases/quoting/start-quote.ts";
import { acceptProposal } from "#use-cases/training/accept-proposal.ts";
import { askAboutBooking } from "#use-cases/training/ask-about-booking.ts";
import { askForChange } from "#use-cases/training/ask-for-change.ts";
import { nameDelegates } from "#use-cases/training/name-delegates.ts";

let store: Awaited<ReturnType<typeof openStoreWithAll>>;
let by: StaffMember;
beforeAll(async () => {
  store = await openStoreWithAll();
  by = await aColleague("administrator");
  // Emails that wait are kept with their words: none of them gets through.
  await store.mail.control({ fail: [{ path: "/emails", mode: "500", times: 1_000 }] });
});
afterAll(() => store.close());

/** Every column of every table as text: bytes as the characters that they would be, so that text among them is seen. */
async function dump(): Promise<Map<string, string>> {
  return withClient(store.databaseUrl, async (client) => {
    const { rows: columns } = await client.query(`
      SELECT c.table_schema, c.table_name, c.column_name, c.data_type FROM information_schema.columns c
        JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')`);
    const found = new Map<string, string>();
    for (const { table_schema: schema, table_name: table, column_name: column, data_type: type } of columns) {
      const text = type === "bytea" ? `encode("${column}", 'escape')` : `"${column}"::text`;
      const { rows } = await client.query(`SELECT string_agg(${text}, E'\\n') AS text FROM "${schema}"."${table}"`);
      if (rows[0].text !== null) found.set(`${table}.${column}`, rows[0].text);
    }
    return found;
  });
}

/** Where a canary stands in clear, or only as base64 or hexadecimal digits. */
function canariesIn(columns: ReadonlyMap<string, string>): string[] {
  return [...columns].flatMap(([column, text]) => (hasCanary(text) ? [column] : [])).sort();
}

async function orders(): Promise<void> {
  const form = { ...ORDER_FORM, ...PLACE, ...WHO, ...ORGANISATION, deliveryNote: "Canarynote" };
  await keepDraft(aFormKey(), form, new Date());
  const byCard = await anOrder(form);
  granted(await startPayment(byCard.token, new Date()));
  await anOrder({ ...form, payBy: "invoice", billingEmail: "ledger@canary.example", purchaseOrderNumber: "PO-9" });
  const place = { ...PLACE, addressLine1: "9 Canarystreet", labelName: "Canarylabel" };
  granted(await correctAddress({ by: "customer", token: byCard.token }, place));
}

async function quotes(): Promise<void> {
  const { answers } = await orderAnswers({ ...ORDER_FORM, ...PLACE, ...WHO, ...ORGANISATION, copies: "600" });
  const asked = granted(await askForQuote({ formKey: aFormKey(), answers, now: new Date() }));
  const terms = await quoteTerms();
  const quotedFor = { enquiry: asked.reference };
  const { reference } = granted(await startQuote({ formKey: aFormKey(), quotedFor, terms }, by));
  const person = { ...ORGANISATION, ...WHO, contactName: "Canarychanged" };
  granted(await changeQuote({ reference, seen: 1, person, terms }, by));
  granted(await sendQuote({ reference, seen: 2 }, by, new Date()));
  const { token } = await latestOf(reference);
  granted(await acceptQuote(anAcceptance(token, { ...PLACE, ...WHO, ...ORGANISATION }), new Date()));
}

async function freeCopies(): Promise<void> {
  await aFreeRequest({ ...PLACE, labelName: "Canarylabel", email: WHO.email, contactPreference: "plain" });
  const group = { ...GROUP_FORM, ...PLACE, ...WHO, groupName: "Canarygroup", groupAbout: "Canaryabout" };
  const { token, reference } = await aFreeRequest(group);
  granted(await askRequester({ reference, question: "Canaryquestion?" }, by));
  granted(await answerQuestion({ token, answer: "Canaryanswer" }));
}

async function trainings(): Promise<void> {
  const said = { accessNeeds: "Canaryneeds", aims: "Canaryaims", venuePostcode: PLACE.postcode };
  await anEnquiry({ ...WHO, ...ORGANISATION, ...said });
  const { token } = await aStandingProposal({ trainerIds: [await aTrainer()], by });
  granted(await askForChange({ token, formKey: aFormKey(), words: "Canarychange" }, new Date()));
  const form = { ...PLACE, ...WHO, ...ORGANISATION, deliveryNote: "Canarynote" };
  granted(await acceptProposal(aTrainingAcceptance(token, form), new Date()));
  const booking = await database().booking.findFirstOrThrow({ select: { token: true } });
  granted(await askAboutBooking({ token: booking.token, message: "Canarymessage" }));
  const { slug } = await anOpenSession({ capacity: 9 });
  const seats = { name: "Canaryname", email: WHO.email, accessNeeds: "Canaryneeds", ...ORGANISATION };
  const booked = granted(await asksForSeats(slug, 2, { form: seats }));
  granted(await nameDelegates({ token: booked.token, names: ["Canaryone", "Canarytwo"] }, new Date()));
}

/**
 * Where what is not sealed stands in clear, and why (docs/decisions/0037). An organisation is no person. Whose order is approved
 * is remembered by its name and postcode, which is tested apart.
 */
const IN_CLEAR = {
  "organisation.name": "an organisation, once its order was approved: what it orders next needs no approval",
  "organisation.name_key": "the same, as it is compared",
  "organisation.postcode": "the same: it is known by its name and where it is",
};

// Fails without its guard: with `sealBytes` giving back what it is given, the four columns that it fills hold canaries.
test("nothing of a person stands in clear in any column, whatever way they came and while emails to them wait", async () => {
  for (const flow of [orders, quotes, freeCopies, trainings]) await flow();
  await runJobs({ queues: ALL_WORK.filter((name) => name !== "outbox_email") });
  const waiting = await database().outboxEmail.findMany({
    where: { recipientId: { not: null } },
    select: { id: true },
  });
  for (const { id } of waiting) await sendOutboxEmail(id);
  const kept = await database().outboxEmail.findMany({ where: { recipientId: { not: null }, status: "queued" } });
  expect(kept.filter(({ message }) => message !== null).length, "emails that wait with their words").toBeGreaterThan(
    10,
  );

  const columns = await dump();
  expect(columns.size, "columns that hold something").toBeGreaterThan(150);
  expect(canariesIn(columns)).toEqual(Object.keys(IN_CLEAR).sort());
  const everybody = await database().recipient.findMany();
  expect(everybody.filter(({ email }) => email?.includes("canary")).length, "they are there, sealed").toBeGreaterThan(
    8,
  );
}, 60_000);

test("a canary would be seen in each form that it could stand in", () => {
  const forms = [
    "x Canaryname y",
    '{"to": "CANARY@mail.example"}',
    "kw17 2zz",
    Buffer.from("my canary sings").toString("hex"),
  ];
  for (const shift of [0, 1, 2])
    forms.push(Buffer.from(`${" ".repeat(shift)}{"to":"canary@mail.example"}`).toString("base64"));
  for (const form of forms) expect(canariesIn(new Map([["a.b", form]])), form).toEqual(["a.b"]);
  expect(canariesIn(new Map([["a.b", "a can of air"]]))).toEqual([]);
});
