import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readForm } from "#app/_forms/read-form.ts";
import { addressFields } from "#domain/delivery.ts";
import { checkFindAnswers } from "#domain/find/find-answers.ts";
import { type Checked, checkAnswers, type RawAnswers } from "#domain/forms/fields.ts";
import { checkRequestAnswers } from "#domain/free-copies/request-answers.ts";
import type { PublicationOnSale } from "#domain/ordering/basket.ts";
import { checkOrderAnswers } from "#domain/ordering/order-answers.ts";
import { checkDelegates } from "#domain/training/delegates.ts";
import { checkEnquiryAnswers } from "#domain/training/enquiry-answers.ts";
import { checkSeatsAnswers } from "#domain/training/seats-answers.ts";
import { checkSessionAnswers } from "#domain/training/session-answers.ts";
import { enquiryForm } from "#tests/support/enquiries.ts";
import { HOSTILE_VALUES, UNSEEN } from "#tests/support/hostile-values.ts";
import { ORDER_FORM } from "#tests/support/orders.ts";
import { GROUP_FORM, REQUEST_FORM } from "#tests/support/requests.ts";
import { sessionForm } from "#tests/support/seats.ts";

const prices = { quoteFromCopies: 500, tiers: [{ fromCopies: 1, unitPricePence: 1000 }] };
const guide = (sku: string): PublicationOnSale => ({ id: sku, sku, title: "Guide", weightGrams: 420, prices });
const EVERY_ORDER_FIELD = {
  ...ORDER_FORM,
  ...{ sponsoredCopies: "1", phone: "020 7324 2989", deliveryNote: "Ring", payBy: "invoice" },
  ...{ addressLine2: "Floor 2", addressLine3: "Yard", county: "Yorkshire" },
  ...{ purchaseOrderNumber: "PO 7", billingEmail: "pay@riverside.example" },
};

/** Every form that a person may send: what is typed into it, and who reads it. */
const FORMS: Record<string, { typed: RawAnswers; check: (raw: RawAnswers) => Checked<unknown> }> = {
  order: { typed: EVERY_ORDER_FIELD, check: (raw) => checkOrderAnswers(raw, [guide("guide")]) },
  "order of several titles": {
    typed: { ...EVERY_ORDER_FIELD, "copies.one": "1", "copies.two": "2" },
    check: (raw) => checkOrderAnswers(raw, [guide("one"), guide("two")]),
  },
  "free copies for one": {
    typed: { ...REQUEST_FORM, email: "a@home.example", contactPreference: "email" },
    check: (raw) => checkRequestAnswers(raw, "2026-11-24"),
  },
  "free copies for a group": {
    typed: { ...GROUP_FORM, neededBy: "2027-01-01" },
    check: (raw) => checkRequestAnswers(raw, "2026-11-24"),
  },
  enquiry: {
    typed: enquiryForm({ preferredDate2: "2027-06-01", preferredDate3: "2027-06-02" }),
    check: (raw) => checkEnquiryAnswers(raw, { today: "2026-11-24", mostGuides: 499 }),
  },
  "an open session": {
    typed: sessionForm({
      format: "in_person",
      place: "1 Road",
      placePostcode: "LS1 4AP",
      joiningNote: "Ring",
      travelMinutes: "9",
    }),
    check: (raw) => checkSessionAnswers(raw, ["a"]),
  },
  "places at an open session": {
    typed: {
      ...{ seats: "2", name: "Kim", email: "kim@service.example" },
      ...{ organisationName: "Us", purchaseOrderNumber: "PO 7", accessNeeds: "A ramp" },
    },
    check: checkSeatsAnswers,
  },
  "who comes": { typed: { "delegate.1": "Ann", "delegate.2": "Bo" }, check: checkDelegates },
  find: { typed: { reference: "AG-7K3F-9Q2MB", postcode: "LS1 4AP" }, check: checkFindAnswers },
  address: { typed: ORDER_FORM, check: (raw) => checkAnswers(z.object(addressFields), raw) },
};

describe.each(Object.entries(FORMS))("the form: %s", (_name, { typed, check }) => {
  test("is taken when it is filled in well", () => {
    expect(check(typed)).toMatchObject({ ok: true });
  });

  test("gives an answer to whatever is typed into any field, and lets nothing unseen in", () => {
    for (const [bad, value] of Object.entries(HOSTILE_VALUES)) {
      for (const field of Object.keys(typed)) expectDecent(check({ ...typed, [field]: value }), `${bad} in ${field}`);
      const all = Object.fromEntries(Object.keys(typed).map((field) => [field, value]));
      expectDecent(check(all), `${bad} in every field`);
    }
  });

  test("a megabyte in any field gets an answer at once", () => {
    const begun = performance.now();
    for (const field of Object.keys(typed)) {
      const checked = check({ ...typed, [field]: "x ".repeat(524_288) });
      expectDecent(checked, field);
    }
    expect((performance.now() - begun) / Object.keys(typed).length).toBeLessThan(500);
  });

  test("missing and further fields get an answer, and a field that is none of the form's is not let in", () => {
    expectDecent(check({}), "no field");
    const further = { price: "1", totalPence: "1", status: "accepted", role: "administrator", id: "1" };
    const checked = check({ ...typed, ...further });
    expect(checked).toMatchObject({ ok: true });
    for (const field of Object.keys(further)) expect(JSON.stringify(checked)).not.toContain(`"${field}":`);
    expectDecent(check(Object.assign(Object.create(null), typed, { constructor: "x", toString: "y" })), "constructor");
  });
});

/** Either a message for a field, or answers that hold nothing unseen and no number out of bounds. */
function expectDecent(checked: Checked<unknown>, field: string): void {
  if (!checked.ok) {
    expect(Object.values(checked.errors).length, field).toBeGreaterThan(0);
    for (const message of Object.values(checked.errors)) expect(message, field).toMatch(/^[A-Z].{3,200}$/);
    return;
  }
  for (const value of valuesIn(checked.answers)) {
    if (typeof value === "number") expect(Number.isInteger(value) && value >= 0 && value <= 100_000, field).toBe(true);
    else if (typeof value === "string") {
      expect(value.replaceAll("\n", ""), field).not.toMatch(UNSEEN);
      expect(value.isWellFormed(), field).toBe(true);
      expect(value, field).toBe(value.trim());
    } else expect(value, field).toBeNull();
  }
}

function valuesIn(answers: unknown): unknown[] {
  return typeof answers === "object" && answers !== null ? Object.values(answers).flatMap(valuesIn) : [answers];
}

test("of a field that was sent twice the first counts, a file counts as nothing, and prototypes stay out", () => {
  const form = new FormData();
  form.append("copies", "1");
  form.append("copies", "1000000");
  form.append("town", new File(["x"], "town.txt"));
  form.append("__proto__", "polluted");
  form.append("constructor", "polluted");
  form.append("$ACTION_REF_1", "");
  const read = readForm(form);
  expect(read).toMatchObject({ copies: "1", town: "" });
  expect(Object.keys(read)).toEqual(["copies", "town", "constructor"]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
