import { timeOffInWords } from "#domain/london-span.ts";
import type { Words } from "./phrases.ts";

/** What happened to a trainer's place and time, in words. */
export const TRAINER_WORDS: Record<string, Words> = {
  trainer_added: (who) => `${who} added the trainer.`,
  trainer_renamed: (who) => `${who} changed the trainer’s name or address.`,
  trainer_made_inactive: (who) => `${who} made the trainer inactive: nobody can choose them any more.`,
  trainer_made_active: (who) => `${who} made the trainer active again.`,
  trainer_hours_set: (who) => `${who} set the usual hours.`,
  days_off_taken: (who, { text }) => `${who} put in time off${ofTime(text("from"), text("to"))}.`,
  days_off_given_back: (who, { text }) => `${who} took time off out again${ofTime(text("from"), text("to"))}.`,
  calendar_address_renewed: (who) => `${who} made a new address of the calendar. The old one opens nothing.`,
  team_calendar_renewed: (who) => `${who} made a new address of everybody’s calendar. An old one opens nothing.`,
};

function ofTime(from: string | null, to: string | null): string {
  const [startsAt, endsAt] = [from, to].map((iso) => new Date(iso ?? ""));
  if (!startsAt || !endsAt || Number.isNaN(startsAt.getTime()) || Number.isNaN(endsAt.getTime())) return "";
  return `: ${timeOffInWords({ startsAt, endsAt })}`;
}
