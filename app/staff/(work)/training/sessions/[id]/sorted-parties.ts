import type { PartyOfSession } from "#use-cases/training/session-queries.ts";

type Sorted = Record<"comes" | "waits" | "ended" | "late", PartyOfSession[]>;

/** Who comes by when they booked, who waits in the order in which places are offered, whose places ended, and whose money came late. */
export function sortedParties(parties: readonly PartyOfSession[]): Sorted {
  const are = (...standings: PartyOfSession["status"][]) => parties.filter(({ status }) => standings.includes(status));
  const since = ({ waitingSince }: PartyOfSession) => waitingSince?.getTime() ?? 0;
  return {
    comes: are("confirmed", "held"),
    waits: are("waiting", "offered").sort((one, other) => since(one) - since(other)),
    ended: are("cancelled", "lapsed"),
    late: parties.filter(({ isPaidLate }) => isPaidLate),
  };
}
