import { lapseProposals } from "./lapse-proposals.ts";
import { remindOfProposals } from "./remind-of-proposals.ts";
import { tellOfDatesGone } from "./tell-of-dates-gone.ts";

/** Closes the proposals whose time is over, reminds of those that lapse soon, and tells staff of those with no date left. */
export async function watchProposals(now: Date): Promise<void> {
  await lapseProposals(now);
  await remindOfProposals(now);
  await tellOfDatesGone(now);
}
