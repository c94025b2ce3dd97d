import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anEnquiry } from "#tests/support/enquiries.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { forgetEverybody } from "#tests/support/people.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { emailsTo } from "#tests/support/told.ts";
import { historyOfThing } from "#use-cases/history/queries.ts";
import { declineEnquiry } from "#use-cases/training/decline-enquiry.ts";
import { trainingEnquiry } from "#use-cases/training/enquiry-queries.ts";
import { followEnquiry } from "#use-cases/training/follow-enquiry.ts";
import { giveEnquiry } from "#use-cases/training/give-enquiry.ts";
import { noteEnquiry } from "#use-cases/training/note-enquiry.ts";
import { type PipelineFilter, pipelineBoard, pipelinePage } from "#use-cases/training/pipeline-queries.ts";
import { planEnquiry } from "#use-cases/training/plan-enquiry.ts";

let store: Store;
let ada: StaffMember;
let ben: StaffMember;
let packer: StaffMember;
beforeAll(async () => {
  store = await openStore();
  [ada, ben, packer] = [await aColleague("training"), await aColleague("training"), await aColleague("fulfilment")];
});
beforeEach(() => store.clear());
afterAll(() => store.close());

async function found(reference: string) {
  const enquiry = await trainingEnquiry(reference);
  if (enquiry === null) throw new Error("there is no such enquiry");
  return enquiry;
}

const referencesIn = async (filter: Partial<PipelineFilter>) =>
  (await pipelinePage({ status: null, owner: null, overdueOn: null, ...filter }, null)).rows.map(
    (row) => row.reference,
  );

// Fails without its guard: where `giveEnquiry` does not compare `seenWith`, both take it.
test("of two colleagues who take an enquiry at once one has it, and the other hears so", async () => {
  const { reference } = await anEnquiry();
  const answers = await atOnce(6, (place) => {
    const by = place % 2 === 0 ? ada : ben;
    return giveEnquiry({ reference, to: by.id, seenWith: "" }, by);
  });
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal])))).toEqual(new Set(["taken"]));
  expect(await found(reference)).toMatchObject({ status: "in_conversation", handledById: expect.any(String) });
});

test("an enquiry is handed to a colleague who looks after training, and to nobody else", async () => {
  const { reference } = await anEnquiry();
  for (const to of [packer.id, "nobody", ""])
    expect(refusalOf(await giveEnquiry({ reference, to, seenWith: "" }, ada))).toBe("no_such_colleague");
  expect(refusalOf(await giveEnquiry({ reference, to: packer.id, seenWith: "" }, packer))).toBe("not_allowed");
  granted(await giveEnquiry({ reference, to: ben.id, seenWith: "" }, ada));
  const told = await database().outboxEmail.findMany({ where: { kind: "staff_needs_you", staffMemberId: ben.id } });
  expect(told.map(({ data }) => data)).toContainEqual({
    what: "enquiry_handed",
    path: `/staff/training/enquiries/${reference}`,
  });
  const { id, handledById } = await found(reference);
  expect(handledById).toBe(ben.id);
  expect((await historyOfThing(id)).at(-1)).toMatchObject({ event: "enquiry_handed", details: { to: ben.name } });
});

test("taking an enquiry that has a proposal leaves it proposed", async () => {
  const { reference } = await anEnquiry();
  const { id } = await found(reference);
  await inTransaction((tx) => followEnquiry(tx, id, "proposal_sent", ada));
  granted(await giveEnquiry({ reference, to: ben.id, seenWith: "" }, ben));
  expect(await found(reference)).toMatchObject({ status: "proposed" });
});

test("the board shows each open state, the list whose it is and what is overdue", async () => {
  const [old, young, over] = [await anEnquiry({}, new Date(0)), await anEnquiry(), await anEnquiry()];
  granted(await giveEnquiry({ reference: young.reference, to: ada.id, seenWith: "" }, ada));
  const { version: seen } = await found(young.reference);
  const plan = { nextAction: "Ring them", nextActionOn: "2027-01-04" };
  granted(await planEnquiry({ reference: young.reference, seen, plan }, ada));
  expect(refusalOf(await planEnquiry({ reference: young.reference, seen, plan }, ben))).toBe("changed_meanwhile");
  granted(await declineEnquiry({ reference: over.reference, reason: null }, ada));
  const board = await pipelineBoard();
  expect(board.map(({ status, count }) => [status, count])).toEqual([
    ...[
      ["new", 1],
      ["in_conversation", 1],
      ["proposed", 0],
      ["booked", 0],
    ],
  ]);
  expect(await referencesIn({})).toEqual([old.reference, young.reference]);
  expect(await referencesIn({ owner: ada.id })).toEqual([young.reference]);
  expect(await referencesIn({ owner: "nobody" })).toEqual([old.reference]);
  expect(await referencesIn({ overdueOn: "2027-01-05" })).toEqual([young.reference]);
  expect(await referencesIn({ overdueOn: "2027-01-04" })).toEqual([]);
  expect(await referencesIn({ status: "over" })).toEqual([over.reference]);
});

test("the list goes on from page to page, and names nobody twice", async () => {
  const made = await Promise.all(Array.from({ length: 27 }, (_, place) => anEnquiry({}, new Date(place * 1000))));
  const filter = { status: null, owner: null, overdueOn: null };
  const first = await pipelinePage(filter, null);
  const last = first.rows.at(-1);
  if (!last) throw new Error("the first page is empty");
  const rest = await pipelinePage(filter, { at: last.receivedAt, id: last.id });
  expect([...first.rows, ...rest.rows].map(({ reference }) => reference)).toEqual(made.map((each) => each.reference));
  expect(rest.next).toBeNull();
});

test("a note counts once, and is kept with what the customer wrote", async () => {
  const { reference } = await anEnquiry();
  const noting = { reference, formKey: aFormKey(), note: "They sounded keen." };
  for (const answer of await atOnce(5, () => noteEnquiry(noting, ada))) granted(answer);
  expect(refusalOf(await noteEnquiry({ ...noting, note: "Other" }, ada))).toBe("already_sent_otherwise");
  const { recipient } = await found(reference);
  expect(recipient.messages.filter(({ purpose }) => purpose === "note")).toMatchObject([{ body: noting.note }]);
  await forgetEverybody();
  expect(refusalOf(await noteEnquiry({ ...noting, formKey: aFormKey() }, ada))).toBe("no_such_enquiry");
});

test("who is declined with a reason is written to, who is declined without one or gave no email address is not", async () => {
  const [told, untold, phones] = [await anEnquiry(), await anEnquiry(), await anEnquiry({ email: "" })];
  const answers = await atOnce(4, () => declineEnquiry({ ...told, reason: "No day is free." }, ada));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  granted(await declineEnquiry({ ...untold, reason: null }, ada));
  const declined = granted(await declineEnquiry({ ...phones, reason: "No day is free." }, ada));
  expect(declined).toEqual({ isTold: false });
  expect(await emailsTo(phones)).not.toContain("enquiry_declined");
  expect(await emailsTo(told)).toEqual(["enquiry_received", "enquiry_declined"]);
  expect(await emailsTo(untold)).toEqual(["enquiry_received"]);
  expect(await found(told.reference)).toMatchObject({ status: "declined" });
});
