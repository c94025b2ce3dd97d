import { expect, test } from "vitest";
import { whenItGoes, whyItWaits, whyNotSent } from "#domain/mail/waiting-words.ts";

const NOW = new Date("2026-11-27T10:00:00Z");

/** An email that was tried so often and is due in so many minutes. */
function waiting(minutes: number, attempts = 1, kind = "order_received") {
  return { kind, attempts, nextTryAt: new Date(NOW.getTime() + minutes * 60_000), problem: null };
}

test("a waiting email says when it is tried next", () => {
  const said = [-3, 0.5, 4, 23, 59, 260, 900].map((minutes) => whenItGoes(waiting(minutes), NOW));
  expect(said).toEqual([
    "Next try in a moment.",
    "Next try within a minute.",
    "Next try in about 4 minutes.",
    "Next try in about 25 minutes.",
    "Next try in about 60 minutes.",
    "Next try at 14:20.",
    "Next try on 28 November 2026 at 01:00.",
  ]);
  expect(whenItGoes(waiting(0, 0), NOW)).toBe("Goes in a moment.");
});

test("it says why, in plain words and with Resend's number", () => {
  expect(whyNotSent("Resend answered 429 rate_limit_exceeded")).toBe(
    "The mail service is asked too often at the moment (Resend answered 429).",
  );
  expect(whyNotSent("Resend answered 429 daily_quota_exceeded")).toContain("no more for us today");
  expect(whyNotSent("Resend answered 403 validation_error")).toContain("does not let us in");
  expect(whyNotSent("Resend answered 422 validation_error")).toContain("refused this email");
  expect(whyNotSent("Resend answered 503 application_error")).toContain("trouble of its own");
  expect(whyNotSent("Resend did not answer")).toBe("The mail service did not answer.");
  expect(whyNotSent("no answer")).toBe("The mail service did not answer.");
  expect(whyNotSent("Resend's answer could not be read")).toBe("The mail service’s answer made no sense.");
});

test("the email of a parcel says that it waits for as long as the dispatch can be taken back", () => {
  const kept = waiting(12, 0, "parcel_dispatched");
  expect(whyItWaits(kept, NOW)).toBe("Until then the dispatch can be taken back.");
  expect(whyItWaits({ ...kept, problem: "Resend did not answer" }, NOW)).toBe("The mail service did not answer.");
  expect(whyItWaits(waiting(12, 0), NOW)).toBeNull();
  expect(whyItWaits(waiting(-1, 0, "parcel_dispatched"), NOW)).toBeNull();
});
