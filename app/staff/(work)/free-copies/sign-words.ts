import { inDigits } from "#domain/digits.ts";
import type { FloodSign } from "#domain/free-copies/flood-signs.ts";
import type { FloodKind } from "#domain/free-copies/flood-wish.ts";

type HowItCame = { floodSigns: readonly FloodSign[]; fillSeconds: number | null; othersThatDay?: number | null };

const WORDS: Record<Exclude<FloodSign, "too_quick">, string> = {
  trap_filled: "A field was filled in that people do not see: it may be a machine.",
  no_stamp: "It was not sent with a form that we made: it may be a machine.",
  no_work: "Sent without JavaScript, or very soon, so a check against machines was not made.",
  busy_address: "Far more came from one address that day than usual.",
  busy_network: "Far more came from one network that day than usual.",
  busy_door: "Far more came from everywhere in that hour than usual.",
};

/** What speaks for a machine or a flood, and what else came from there; null when there is nothing to say. */
export function signsInWords({ floodSigns, fillSeconds, othersThatDay = null }: HowItCame): string | null {
  const signs = floodSigns.map((sign) => (sign === "too_quick" ? quickInWords(fillSeconds) : WORDS[sign]));
  if (othersThatDay !== null && othersThatDay > 0) signs.push(othersInWords(othersThatDay));
  return signs.length === 0 ? null : signs.join(" ");
}

function quickInWords(seconds: number | null): string {
  const within = seconds === null ? "moments" : seconds <= 1 ? "a second" : `${seconds} seconds`;
  return `Filled in very quickly, within ${within}: it may be a machine.`;
}

function othersInWords(others: number): string {
  if (others >= 1000) return "More than 999 others came from the same network that day.";
  return `${others === 1 ? "1 other" : `${others} others`} came from the same network that day.`;
}

/** Which of a flood's requests. */
export const KIND_WORDS: Record<FloodKind, string> = {
  machine_like: "Those with signs of a machine",
  without_work: "All that came without the check against machines",
  all: "All of them",
};

/** "One network, 4 addresses". Nobody can say which: only that it is the same. */
export function networkInWords(network: string, addresses?: number): string {
  if (network === "everywhere") return "From everywhere";
  if (network === "unknown") return "The network is not known";
  if (addresses === undefined) return "From one network";
  return addresses === 1 ? "One network, one address" : `One network, ${inDigits(addresses)} addresses`;
}
