import { countArrival, marksOf } from "#adapters/limits/count-arrival.ts";
import { type FloodSign, floodSigns, isHeld, isInFlood } from "#domain/free-copies/flood-signs.ts";
import { readStamp, type StampedForm } from "./form-stamp.ts";

/** How a form was sent: what its hidden fields say, and from where on the network. */
export type SentForm = StampedForm & { trap: string; address: string };

/** What a request's row keeps of how it came, and what follows. */
export type WeighedArrival = {
  row: {
    floodSigns: FloodSign[];
    fillSeconds: number | null;
    nearMark: string | null;
    wideMark: string | null;
    inFlood: boolean;
  };
  /** A person looks at it first. */
  isHeld: boolean;
};

/** What nobody sent by the form: a colleague's, say. */
export const NO_ARRIVAL: WeighedArrival = {
  row: { floodSigns: [], fillSeconds: null, nearMark: null, wideMark: null, inFlood: false },
  isHeld: false,
};

/**
 * Counts a form for where it comes from, and says what speaks for a machine or a flood. By connections of its own: nobody waits for
 * another's request to be written. Call it once for each request, not for each time that it is sent.
 */
export async function weighArrival(sent: SentForm, now: Date): Promise<WeighedArrival> {
  const { fillSeconds, isWorkDone } = readStamp(sent, now);
  const marks = marksOf(sent.address, now);
  const door = isWorkDone ? "free_copies_with_work" : "free_copies";
  const counted = await countArrival(door, marks);
  const signs = floodSigns({ isTrapFilled: sent.trap.trim() !== "", fillSeconds, isWorkDone, ...counted });
  const row = { floodSigns: signs, fillSeconds, nearMark: marks?.near ?? null, wideMark: marks?.wide ?? null };
  return { row: { ...row, inFlood: isInFlood(signs) }, isHeld: isHeld(signs) };
}
