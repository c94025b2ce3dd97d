/** What tells that a machine may have sent a request, or that it came with very many others. */
export const FLOOD_SIGNS = [
  "trap_filled",
  "too_quick",
  "no_stamp",
  "no_work",
  "busy_address",
  "busy_network",
  "busy_door",
] as const;
export type FloodSign = (typeof FLOOD_SIGNS)[number];

/** How a request came. */
export type Arrival = {
  /** Something stands in the field that people do not see. */
  isTrapFilled: boolean;
  /** From the making of its form to the sending; null when we did not make that form. */
  fillSeconds: number | null;
  /** The sender's browser did the work that is asked of it while somebody types. */
  isWorkDone: boolean;
  /** How many came from there today, this one among them: with the work done or without, as this one; null where nobody knows from where. */
  today: { address: number; network: number } | null;
  /** How many came in at the door in this hour, counted in the same way. */
  thisHour: number;
};

/**
 * So many are usual: from one address and one network in a day, and at the door in an hour. What came with the work done is trusted further;
 * it costs a machine seconds for each, and an old phone nothing that anybody notices.
 */
export const USUAL_ARRIVALS = {
  withWork: { address: 20, network: 60, thisHour: 400 },
  withoutWork: { address: 5, network: 15, thisHour: 100 },
} as const;

/** A browser that fills in an address by itself, and one tap, take longer. */
const QUICKEST_SECONDS = 3;

/** The signs of one request; most have none, and from a browser without JavaScript `no_work`. */
export function floodSigns(arrival: Arrival): FloodSign[] {
  const { isTrapFilled, fillSeconds, isWorkDone, today, thisHour } = arrival;
  const usual = isWorkDone ? USUAL_ARRIVALS.withWork : USUAL_ARRIVALS.withoutWork;
  const signs: Record<FloodSign, boolean> = {
    trap_filled: isTrapFilled,
    too_quick: fillSeconds !== null && fillSeconds < QUICKEST_SECONDS,
    no_stamp: fillSeconds === null,
    no_work: !isWorkDone,
    busy_address: today !== null && today.address > usual.address,
    busy_network: today !== null && today.network > usual.network,
    busy_door: thisHour > usual.thisHour,
  };
  return FLOOD_SIGNS.filter((sign) => signs[sign]);
}

/** What no person brings about, but now and then a browser's extension. */
export const MACHINE_SIGNS = ["trap_filled", "too_quick", "no_stamp"] as const satisfies readonly FloodSign[];

export function isMachineLike(signs: readonly FloodSign[]): boolean {
  return MACHINE_SIGNS.some((sign) => signs.includes(sign));
}

const BUSY: readonly FloodSign[] = ["busy_address", "busy_network", "busy_door"];

/**
 * True when a person looks at it instead of its being approved at once: more come than usual, or the trap is filled. On a usual day
 * nobody is held for being quick or for having no JavaScript.
 */
export function isHeld(signs: readonly FloodSign[]): boolean {
  return signs.includes("trap_filled") || BUSY.some((sign) => signs.includes(sign));
}

/** True when staff see it with its flood and not by itself, so that it buries nobody's request. */
export function isInFlood(signs: readonly FloodSign[]): boolean {
  const isFromFlood = signs.includes("busy_address") || signs.includes("busy_network");
  return isFromFlood || (signs.includes("busy_door") && isMachineLike(signs));
}
