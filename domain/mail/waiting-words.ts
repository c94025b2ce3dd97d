import { londonTimeInWords } from "#domain/london-clock.ts";

const MINUTE = 60_000;

export type WaitingEmail = { kind: string; attempts: number; nextTryAt: Date; problem: string | null };

/** When a waiting email goes, or is tried next: "Goes in a moment.", "Next try in about 10 minutes.", "Next try at 14:20." */
export function whenItGoes({ attempts, nextTryAt }: WaitingEmail, now: Date): string {
  return `${attempts === 0 ? "Goes" : "Next try"} ${inWords(nextTryAt, now)}.`;
}

function inWords(at: Date, now: Date): string {
  const minutes = Math.ceil((at.getTime() - now.getTime()) / MINUTE);
  if (minutes <= 0) return "in a moment";
  if (minutes === 1) return "within a minute";
  if (minutes < 10) return `in about ${minutes} minutes`;
  if (minutes < 60) return `in about ${5 * Math.round(minutes / 5)} minutes`;
  const [day = "", time = ""] = londonTimeInWords(at).split(", ");
  return londonTimeInWords(now).startsWith(`${day},`) ? `at ${time}` : `on ${day} at ${time}`;
}

/** Why an email waits; null where nothing is in its way. */
export function whyItWaits({ kind, attempts, nextTryAt, problem }: WaitingEmail, now: Date): string | null {
  if (problem !== null) return whyNotSent(problem);
  const isKeptBack = attempts === 0 && nextTryAt > now && kind === "parcel_dispatched";
  return isKeptBack ? "Until then the dispatch can be taken back." : null;
}

/** By what Resend calls it, where that says more than its number. */
const NAMED: Record<string, string> = {
  daily_quota_exceeded: "The mail service sends no more for us today.",
  monthly_quota_exceeded: "The mail service sends no more for us this month.",
  rate_limit_exceeded: "The mail service is asked too often at the moment.",
  concurrent_idempotent_requests: "The mail service has this email in hand already.",
  invalid_idempotent_request: "The mail service had this email before, with other words.",
};
const NUMBERED: [RegExp, string][] = [
  [/^40[13]$/, "The mail service does not let us in: its key, or the sender’s address, has to be put right."],
  [/^(408|425|429)$/, "The mail service is too busy at the moment."],
  [/^4/, "The mail service refused this email, most likely for its address."],
  [/^5/, "The mail service has trouble of its own."],
];

/** Why an email did not go, from the `problem` of its row: in plain words, with Resend's own number for whoever asks there. */
export function whyNotSent(problem: string): string {
  const [, number, name] = /^Resend answered (\d+) ([a-z_]+)$/.exec(problem) ?? [];
  if (number === undefined || name === undefined)
    return problem.includes("read") ? "The mail service’s answer made no sense." : "The mail service did not answer.";
  const words = NAMED[name] ?? NUMBERED.find(([numbers]) => numbers.test(number))?.[1] ?? "The mail service said no.";
  return `${words.slice(0, -1)} (Resend answered ${number}).`;
}
