import { expect, test } from "vitest";
import { checkTakenAnswers } from "#domain/ordering/taken-answers.ts";
import { takenWords } from "#domain/ordering/taken-words.ts";

const GUIDE = {
  id: "guide",
  sku: "guide",
  title: "Guide",
  weightGrams: 300,
  prices: { tiers: [{ fromCopies: 1, unitPricePence: 1000 }], quoteFromCopies: 500 },
};

const PERSON = {
  cameBy: "phone",
  copies: "2",
  contactName: "Jo Field",
  email: "jo@home.example",
  addressLine1: "1 High Street",
  town: "York",
  postcode: "yo1 7hh",
  payBy: "card",
};
const COUNCIL = {
  ...PERSON,
  payBy: "invoice",
  organisationName: "York Council",
  email: "",
  billingEmail: "pay@york.example",
};

const check = (form: Record<string, string>) => checkTakenAnswers(form, [GUIDE]);
const errorsOf = (form: Record<string, string>) => {
  const checked = check(form);
  return checked.ok ? {} : checked.errors;
};

test("a person who pays by the link needs no organisation", () => {
  expect(check(PERSON)).toMatchObject({
    ok: true,
    answers: { organisationName: null, email: "jo@home.example", cameBy: "phone", copies: { guide: 2 } },
  });
});

test("a payment link needs an email address to go to; what was typed for an invoice does not count", () => {
  expect(errorsOf({ ...PERSON, email: "", billingEmail: "pay@york.example" })).toEqual({
    email: "Enter their email address",
  });
});

test("an invoice is made out to an organisation, and needs one email address of the two", () => {
  expect(check(COUNCIL)).toMatchObject({ ok: true, answers: { email: null, billingEmail: "pay@york.example" } });
  expect(check({ ...COUNCIL, email: "jo@york.example", billingEmail: "" })).toMatchObject({ ok: true });
  expect(errorsOf({ ...COUNCIL, billingEmail: " " })).toEqual({
    email: "Enter their email address, or one for the invoice",
  });
  expect(Object.keys(errorsOf({ ...COUNCIL, organisationName: "" }))).toEqual(["organisationName"]);
});

test("everything that is wrong is said at once, in words for the colleague", () => {
  expect(errorsOf({})).toEqual({
    copies: "Enter how many copies they want",
    cameBy: "Choose how the order reached you",
    contactName: "Enter the name of the contact",
    email: "Enter their email address",
    addressLine1: "Enter the first line of the address",
    town: "Enter a town or city",
    postcode: "Enter a postcode",
    payBy: "Choose how they would like to pay",
  });
});

test("who took an order is told by its history, and nobody did where a customer placed it", () => {
  const taken = { event: "order_taken", actor: "staff", staffName: "Sam Patel", details: { cameBy: "email" } } as const;
  expect(takenWords([taken])).toBe("Sam Patel, by email");
  expect(takenWords([{ ...taken, details: { cameBy: "phone" } }])).toBe("Sam Patel, by phone");
  expect(takenWords([{ ...taken, event: "order_placed", actor: "customer", staffName: null }])).toBeNull();
});
