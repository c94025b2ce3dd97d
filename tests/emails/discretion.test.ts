import { expect, test } from "vitest";
import { drawn, KINDS, type Kind, wordsOf } from "#tests/support/emails.ts";

/** What nobody may learn from a glance at an inbox. */
const TELLING =
  /drug|treatment|guide|advoca|addict|substance|methadone|heroin|opioid|naloxone|overdose|harm|rehab|recover|detox|prescri|clinic|patient|health/i;

const TYPED = "Your treatment service and the Advocacy Guide, about drugs.";

/** Every email about free copies, with words of staff that tell too much. */
const FREE: [Kind, Record<string, unknown>][] = [
  ["request_received", {}],
  ["request_approved", { note: TYPED }],
  ["request_approved", { note: TYPED, waitsForCopies: true }],
  ["request_approved", { copiesRequested: 40, copiesApproved: 40 }],
  ["request_declined", { reason: TYPED }],
  ["request_cancelled", { reason: TYPED }],
  ["request_question", { question: TYPED }],
  ["parcel_dispatched", { isFree: true }],
  ["parcel_not_arrived", { isFree: true, what: "returned", next: "address_asked" }],
  ["parcel_renumbered", { isFree: true }],
  ["edition_awaited", { isFree: true }],
];

test("every email about a request is among those that are looked at here", () => {
  const looked = FREE.map(([kind]) => kind);
  expect(KINDS.filter((kind) => kind.startsWith("request_") && !looked.includes(kind))).toEqual([]);
});

for (const [kind, props] of FREE) {
  test(`${kind}, free: the subject tells nothing, asked for or not`, async () => {
    for (const plain of [true, false]) {
      const { subject } = await drawn(kind, { ...props, plain });
      expect(subject).not.toMatch(TELLING);
      expect(subject).not.toMatch(/AG-|copies|free|order/i);
    }
  });

  test(`${kind}, free: our own words tell nothing either`, async () => {
    const unsaid = { ...props, note: null, reason: "", question: "", plain: false };
    expect(wordsOf(await drawn(kind, unsaid))).not.toMatch(TELLING);
  });

  test(`${kind}, plain: one of two subjects, and not a telling word anywhere, whatever staff wrote`, async () => {
    const email = await drawn(kind, { ...props, plain: true });
    expect(wordsOf(email), "nor that it is to be read").not.toMatch(/edition|printed|download|book|cop(y|ies)/i);
    expect(["About your request", "Your parcel is on its way"]).toContain(email.subject);
    expect(wordsOf(email)).not.toMatch(TELLING);
    expect(email.html, "our name is a known one").not.toMatch(/Release/);
  });
}

test("who did not ask for a plain subject reads what staff wrote in the email itself", async () => {
  for (const [kind, props] of FREE.filter(([, props]) => Object.values(props).includes(TYPED))) {
    expect((await drawn(kind, { ...props, plain: false })).text).toContain(TYPED);
  }
});

test("a parcel with free copies does not say how many copies are in it; one that was ordered does", async () => {
  expect((await drawn("parcel_dispatched", { isFree: true })).text).not.toMatch(/cop(y|ies)/i);
  expect((await drawn("parcel_dispatched", { isFree: false })).text).toContain("Copies: 25");
});

test("no subject at all says anything about drugs or treatment", async () => {
  for (const kind of KINDS) expect((await drawn(kind)).subject, kind).not.toMatch(TELLING);
});
