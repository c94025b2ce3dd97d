import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { isStillTrue, type Standing } from "./still-true.ts";

/** How often one email may be sent again within a day. */
const MOST_TIMES_A_DAY = 3;

export type EmailThatWent = {
  kind: string;
  news: string | null;
  status: "queued" | "sent" | "parked" | "dropped";
  delivery: string | null;
  /** What it was made from is known: not of a colleague's, nor of anybody who was forgotten. */
  canBeMade: boolean;
  standing: Standing | null;
  /** How often it, or what it was sent again from, was sent again within the last day. */
  timesToday: number;
};

export type WhyNotAgain = "cannot_be_sent_again" | "not_true_any_more" | "sent_too_often";

/** Why an email is not sent again, by what is known without its reader; null where it can be. */
export function whyNotAgain(email: EmailThatWent, now: Date): WhyNotAgain | null {
  if (email.status !== "sent" || email.delivery === "complained" || !email.canBeMade) return "cannot_be_sent_again";
  if (!isStillTrue(email, now)) return "not_true_any_more";
  return email.timesToday >= MOST_TIMES_A_DAY ? "sent_too_often" : null;
}

const OF_TRAINING = /^(seats|booking|training|trainer|proposal|enquiry)_/;

/** Whether a colleague may send an email of this kind again: with orders, any; with training, those about it. */
export function maySendAgain(member: Pick<StaffMember, "role">, kind: string): boolean {
  return may(member, "manage_orders") || (may(member, "manage_training") && OF_TRAINING.test(kind));
}
