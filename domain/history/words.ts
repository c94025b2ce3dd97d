import { emailWords } from "#domain/mail/email-words.ts";
import { formatPence } from "#domain/money.ts";
import { needsWords } from "#domain/staff/needs-words.ts";
import { OFFER_WORDS } from "./offer-words.ts";
import { ORDER_WORDS } from "./order-words.ts";
import { PARCEL_WORDS } from "./parcel-words.ts";
import type { Facts, Words } from "./phrases.ts";
import { PRIVACY_WORDS } from "./privacy-words.ts";
import { REQUEST_WORDS } from "./request-words.ts";
import { SETTINGS_WORDS } from "./settings-words.ts";
import { STAFF_WORDS } from "./staff-words.ts";
import { STOCK_WORDS } from "./stock-words.ts";
import { TRAINER_WORDS } from "./trainer-words.ts";
import { TRAINING_WORDS } from "./training-words.ts";

/** What a history entry says, as it was kept. `details` hold counts, pence, references and staff's reasons. */
export type Entry = { event: string; actor: Actor; staffName: string | null; details: unknown };
export type Actor = "customer" | "staff" | "system" | "payments";

const OTHER: Record<string, Words> = {
  organisation_watched: (who) => `${who} chose to look at each order of an organisation again.`,
  organisation_trusted: (who) => `${who} let an organisation’s orders through by themselves again.`,
  task_resolved: (who, { text }) => `${who} marked a task as done: “${needsWords(text("task") ?? "")}”.`,
  email_retried: (who, { text }) => `${who} sent an email again: “${emailWords(text("email") ?? "", text("news"))}”.`,
  email_dropped: (who, { text }) => `${who} dropped an email: “${emailWords(text("email") ?? "", text("news"))}”.`,
};

const WORDS: Record<string, Words> = {
  ...ORDER_WORDS,
  ...REQUEST_WORDS,
  ...PARCEL_WORDS,
  ...OFFER_WORDS,
  ...TRAINING_WORDS,
  ...STOCK_WORDS,
  ...OTHER,
  ...PRIVACY_WORDS,
  ...SETTINGS_WORDS,
  ...STAFF_WORDS,
  ...TRAINER_WORDS,
};

/** One thing that happened as an English sentence. An event without words of its own is still told, by its name. */
export function historySentence(entry: Entry): string {
  const who = actorWords(entry);
  const words = WORDS[entry.event];
  return words ? words(who, factsOf(entry.details)) : `${who}: ${entry.event.replaceAll("_", " ")}.`;
}

function actorWords({ actor, staffName }: Entry): string {
  if (actor === "staff") return staffName ?? "A colleague";
  return { customer: "The customer", system: "The store", payments: "Payments" }[actor];
}

function factsOf(details: unknown): Facts {
  const facts = (typeof details === "object" && details !== null ? details : {}) as Record<string, unknown>;
  const count = (name: string) => (typeof facts[name] === "number" ? facts[name] : null);
  return {
    all: facts,
    text: (name) => (typeof facts[name] === "string" && facts[name] !== "" ? facts[name] : null),
    count,
    money: (name) => {
      const pence = count(name);
      return pence === null ? null : formatPence(pence);
    },
  };
}
