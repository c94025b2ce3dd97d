import { expect, test } from "vitest";
import { checkEnquiryAnswers } from "#domain/training/enquiry-answers.ts";

const BOUNDS = { today: "2026-11-26", mostGuides: 499 };
const KIM = { contactName: "Kim", email: "kim@example.org" };
const check = (form: Record<string, string>) => checkEnquiryAnswers(form, BOUNDS);
const errorsOf = (form: Record<string, string>) => {
  const checked = check({ ...KIM, ...form });
  return checked.ok ? {} : checked.errors;
};
const answersTo = (form: Record<string, string>) => {
  const checked = check({ ...KIM, ...form });
  return checked.ok ? checked.answers : null;
};

test("a name and a way to answer are enough: all else may stay empty", () => {
  expect(check(KIM)).toMatchObject({ ok: true, answers: { ...KIM, phone: null, preferredDates: [], groupSize: null } });
  expect(check({ contactName: "Kim", phone: "020 7324 2989 ext 4" })).toMatchObject({ ok: true });
});

test("without a name, or without any way to answer, the form comes back", () => {
  expect(check({})).toMatchObject({ ok: false, errors: { contactName: "Enter your name" } });
  expect(Object.keys(errorsOf({ email: " \u200b" }))).toEqual(["email"]);
  expect(Object.keys(errorsOf({ email: "a@b.example, c@d.example" }))).toEqual(["email"]);
  expect(Object.keys(errorsOf({ phone: "ring me" }))).toEqual(["phone"]);
});

test("days are wishes, from today to two years ahead, each named once", () => {
  const days = { preferredDate1: "2027-06-01", preferredDate2: "2027-05-03", preferredDate3: "2027-06-01" };
  expect(answersTo(days)?.preferredDates).toEqual(["2027-06-01", "2027-05-03"]);
  expect(answersTo({ preferredDate3: "2026-11-26" })?.preferredDates).toEqual(["2026-11-26"]);
  expect(answersTo({ preferredDate1: "2028-11-26" })?.preferredDates).toEqual(["2028-11-26"]);
  expect(errorsOf({ preferredDate1: "2026-11-25" }).preferredDate1).toContain("a date that has not passed");
  expect(errorsOf({ preferredDate2: "2028-11-27" }).preferredDate2).toContain("within the next two years");
  expect(errorsOf({ preferredDate3: "2027-02-29" }).preferredDate3).toContain("as a real date");
});

test("counts go from 0 to 500, guides to where a quote begins", () => {
  for (const field of ["groupSize", "staffCount", "volunteerCount", "serviceUserCount"]) {
    expect(answersTo({ [field]: "0" })).toMatchObject({ [field]: 0 });
    expect(answersTo({ [field]: "500" })).toMatchObject({ [field]: 500 });
    for (const wrong of ["501", "-1", "1.5", "1e3", "0x10", "NaN", "١٠", "2147483648"])
      expect(Object.keys(errorsOf({ [field]: wrong })), wrong).toEqual([field]);
  }
  expect(answersTo({ guideCopies: "499" })?.guideCopies).toBe(499);
  expect(Object.keys(errorsOf({ guideCopies: "500" }))).toEqual(["guideCopies"]);
});

test("what is no number of people is answered with one, and with how little is asked", () => {
  expect(errorsOf({ groupSize: "about 20" })).toEqual({ groupSize: "Enter a number, like 20. A guess is enough" });
  expect(errorsOf({ staffCount: "some" }).staffCount).toContain("how many staff as a whole number");
});

test("the parts may be fewer than all people, and not more", () => {
  const parts = { staffCount: "8", volunteerCount: "30" };
  expect(errorsOf({ groupSize: "20", ...parts })).toEqual({
    groupSize: "Check how many people: you entered 20 here, and staff, volunteers and service users come to 38",
  });
  for (const groupSize of ["", "38", "40"]) expect(errorsOf({ groupSize, ...parts }), groupSize).toEqual({});
});

test("online there is no place, whatever stands in its field", () => {
  expect(answersTo({ format: "online", venuePostcode: "nowhere" })).toMatchObject({ venuePostcode: null });
  expect(answersTo({ format: "in_person", venuePostcode: "hu12ab" })).toMatchObject({ venuePostcode: "HU1 2AB" });
  expect(Object.keys(errorsOf({ format: "either", venuePostcode: "nowhere" }))).toEqual(["venuePostcode"]);
  expect(Object.keys(errorsOf({ format: "by_post" }))).toEqual(["format"]);
});
