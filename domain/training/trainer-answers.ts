import { z } from "zod";
import { type Checked, checkAnswers, choice, neededEmail, neededLine, type RawAnswers } from "#domain/forms/fields.ts";
import { cleanLine } from "#domain/forms/text.ts";
import { readClock } from "#domain/london-week.ts";
import type { UsualHours } from "./trainer-standing.ts";

/** What a trainer is called, and where word reaches them. */
export type TrainerName = { name: string; email: string };
/** Whom staff add: a colleague, or somebody from outside. */
export type NewTrainer = { staffMemberId: string } | TrainerName;

const named = z.object({ name: neededLine("their name", 100), email: neededEmail("their email address") });
const who = z.object({ who: choice(["colleague", "outside"], "Choose who it is") });
const colleague = z.object({ staffMemberId: neededLine("the colleague", 100) });

export function checkTrainerName(raw: RawAnswers): Checked<TrainerName> {
  const checked = checkAnswers(named, raw);
  return checked.ok ? { ok: true, answers: inLowerCase(checked.answers) } : checked;
}

/** Reads `who`, and with it either `staffMemberId`, or `name` and `email`. */
export function checkNewTrainer(raw: RawAnswers): Checked<NewTrainer> {
  const chosen = checkAnswers(who, raw);
  if (!chosen.ok) return chosen;
  if (chosen.answers.who === "outside") return checkTrainerName(raw);
  const checked = checkAnswers(colleague, raw);
  return checked.ok ? checked : { ok: false, errors: { staffMemberId: "Choose a colleague" } };
}

function inLowerCase({ name, email }: TrainerName): TrainerName {
  return { name, email: email.toLowerCase() };
}

export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** Reads usual hours from `from.1` and `to.1` for Monday to `to.7` for Sunday. A day on which both are empty is free. */
export function checkUsualHours(raw: RawAnswers): Checked<UsualHours[]> {
  const errors: Record<string, string> = {};
  const hours: UsualHours[] = [];
  for (const [place, name] of WEEKDAYS.entries()) {
    const weekday = place + 1;
    const [from, to] = [`from.${weekday}`, `to.${weekday}`];
    const [typedFrom, typedTo] = [cleanLine(raw[from] ?? ""), cleanLine(raw[to] ?? "")];
    if (typedFrom === "" && typedTo === "") continue;
    const [fromMinute, toMinute] = [readClock(typedFrom), readClock(typedTo)];
    if (fromMinute === null) errors[from] = `Enter when ${name} begins, like 09:30, or leave both empty`;
    else if (toMinute === null) errors[to] = `Enter when ${name} ends, like 17:00, or leave both empty`;
    else if (toMinute <= fromMinute) errors[to] = `Enter an end of ${name} that is after its beginning`;
    else hours.push({ weekday, fromMinute, toMinute });
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, answers: hours };
}
