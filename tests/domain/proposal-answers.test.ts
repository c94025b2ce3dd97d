import { expect, test } from "vitest";
import { checkProposalAcceptance } from "#domain/training/proposal-acceptance.ts";
import { checkProposalTerms } from "#domain/training/proposal-answers.ts";

const NOW = new Date("2026-11-26T09:00:00Z");
const CHOICES = { trainers: [{ id: "kit" }, { id: "sam" }], titles: [{ id: "g", sku: "guide", title: "Guide" }] };
const FORM = {
  title: "Training day",
  format: "online",
  date1: "2027-06-07",
  startTime1: "09:00",
  endTime1: "12:00",
  "trainer.kit": "yes",
  "price.training": "£450",
  "vat.training": "exempt",
  terms: "Free to cancel until 14 days before.",
};

const check = (form: Record<string, string> = {}) => checkProposalTerms({ ...FORM, ...form }, CHOICES, NOW);
const errorsOf = (form: Record<string, string>) => {
  const checked = check(form);
  return checked.ok ? {} : checked.errors;
};

test("a proposal's dates are typed by the clock of the United Kingdom, and its prices in pounds", () => {
  expect(check()).toMatchObject({
    ok: true,
    answers: {
      dates: [{ startsAt: new Date("2027-06-07T08:00:00Z"), endsAt: new Date("2027-06-07T11:00:00Z") }],
      trainerIds: ["kit"],
      lines: [{ kind: "training", copies: 1, unitPricePence: 45_000, vatTreatment: "exempt" }],
      daysOpen: 21,
      groupSize: null,
    },
  });
});

test("travel and guides become lines only where something is typed, and £0 is a price", () => {
  const checked = check({ "price.training": "0", "copies.guide": "12", "price.guide": "8.50", "vat.guide": "zero" });
  expect(checked.ok && checked.answers.lines).toMatchObject([
    { kind: "training", unitPricePence: 0, title: "Training" },
    { kind: "copies", publicationId: "g", title: null, copies: 12, unitPricePence: 850, vatTreatment: "zero" },
  ]);
  expect(errorsOf({ "copies.guide": "12", "vat.guide": "zero" })).toHaveProperty(["price.guide"]);
  expect(errorsOf({ "price.travel": "40", "vat.travel": "none" })).toEqual({
    "vat.travel": "Choose how VAT applies",
  });
});

test("what is wrong with a date is said beside the row in which it was typed", () => {
  const third = { date3: "2027-06-07", startTime3: "09:00", endTime3: "12:00" };
  expect(errorsOf(third)).toEqual({ date3: "Enter each date once" });
  expect(errorsOf({ ...third, date3: "2026-11-25" })).toEqual({ date3: "Enter a date that is still to come" });
  expect(errorsOf({ ...third, endTime3: "08:00" })).toEqual({ endTime3: "Enter an end that is after the beginning" });
  expect(errorsOf({ ...third, startTime3: "" })).toHaveProperty("startTime3");
  expect(errorsOf({ date1: "2027-03-28", startTime1: "01:30" })).toHaveProperty("startTime1");
  expect(errorsOf({ date1: "", startTime1: "", endTime1: "" })).toEqual({ date1: "Enter at least one date" });
});

test("in person needs a place; somebody trains; and nobody who is not to be chosen does", () => {
  expect(errorsOf({ format: "in_person" })).toEqual({ place: "Enter where the training is held" });
  const { "trainer.kit": _kit, ...nobody } = FORM;
  const checked = checkProposalTerms({ ...nobody, "trainer.robin": "yes" }, CHOICES, NOW);
  expect(checked).toEqual({ ok: false, errors: { trainers: "Choose at least one trainer" } });
});

test("all that is missing is said at once", () => {
  const empty = checkProposalTerms({ title: "Training day", terms: FORM.terms }, CHOICES, NOW);
  expect(!empty.ok && empty.errors).toEqual({
    date1: "Enter at least one date",
    format: "Choose online or in person",
    trainers: "Choose at least one trainer",
    "price.training": "Enter at least one price; £0 is one",
  });
});

test("no price at all, and more than an invoice can hold, are refused", () => {
  expect(errorsOf({ "price.training": "" })).toHaveProperty(["price.training"]);
  expect(errorsOf({ "price.training": "9999999" })).toHaveProperty(["price.training"]);
});

test("whoever accepts is asked for an address only for guides or an invoice", () => {
  const person = { date: "1", organisationName: "Riverside", contactName: "Alex", email: "alex@example.org" };
  const asked = (form: Record<string, string>, accepted: { totalPence: number; hasGuides: boolean }) => {
    const checked = checkProposalAcceptance({ ...person, ...form }, accepted);
    return !checked.ok && "postcode" in checked.errors;
  };
  expect(asked({ payBy: "card" }, { totalPence: 100, hasGuides: false })).toBe(false);
  expect(asked({}, { totalPence: 0, hasGuides: false }), "free").toBe(false);
  expect(asked({ payBy: "invoice" }, { totalPence: 100, hasGuides: false })).toBe(true);
  expect(asked({ payBy: "card" }, { totalPence: 100, hasGuides: true })).toBe(true);
});
