import { expect, test } from "vitest";
import { checkEnquiryAnswers } from "#domain/training/enquiry-answers.ts";

const FORM = { name: "Ruth", email: "ruth@example.org", message: "A day for twelve people." };

test("a name, an email address and a few words are enough", () => {
  expect(checkEnquiryAnswers(FORM)).toEqual({
    ok: true,
    answers: {
      contactName: "Ruth",
      email: "ruth@example.org",
      organisationName: null,
      phone: null,
      message: FORM.message,
    },
  });
});

test("nothing typed says what is needed, field by field", () => {
  const checked = checkEnquiryAnswers({});
  expect(checked.ok === false && Object.keys(checked.errors)).toEqual(["name", "email", "message"]);
});

test("the longer form's names are understood, and what it asks besides goes into the message", () => {
  const raw = {
    contactName: "Ruth",
    email: FORM.email,
    aims: "Confidence.",
    format: "online",
    staffCount: "3",
    accessNeeds: "",
  };
  const checked = checkEnquiryAnswers(raw);
  expect(checked.ok && checked.answers.contactName).toBe("Ruth");
  expect(checked.ok && checked.answers.message).toBe("Confidence.\n\nFormat: online\nStaff: 3");
});

test("white space and unseen characters are no answer", () => {
  expect(checkEnquiryAnswers({ ...FORM, message: " \u200b\n\u0000 " }).ok).toBe(false);
  expect(checkEnquiryAnswers({ ...FORM, email: "a@example.org, b@example.org" }).ok).toBe(false);
  expect(checkEnquiryAnswers({ ...FORM, message: "x".repeat(10_240) }).ok).toBe(false);
});
