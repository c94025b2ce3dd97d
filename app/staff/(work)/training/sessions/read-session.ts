import { checkSessionAnswers, type SessionAnswers } from "#domain/training/session-answers.ts";
import { STANDING_WORDS } from "#domain/training/trainer-standing.ts";
import { trainerAvailability } from "#use-cases/training/trainer-availability.ts";
import { chosenTrainers } from "../chosen-trainers.ts";

type Trainers = readonly { id: string; name: string }[];

/** Reads the form of an open session. */
export async function readSession(values: Record<string, string>, standing: Trainers) {
  return checkSessionAnswers(values, await chosenTrainers(values, standing));
}

/** Who of those chosen cannot come at that time, and why. */
export async function whoIsBusy({ day }: SessionAnswers, but?: string): Promise<string> {
  const { trainerIds, travelMinutes } = day;
  const found = await trainerAvailability({ dates: [day], travelMinutes, trainerIds, ...(but ? { but } : {}) });
  const busy = found.flatMap(({ name, standings: [standing = "free"] }) =>
    standing === "free" || standing === "outside_hours" ? [] : [`${name} is ${STANDING_WORDS[standing]}`],
  );
  return `${busy.join("; ") || "Somebody is elsewhere then"}. Choose others, or another time`;
}
