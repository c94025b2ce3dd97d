/** Which of those that came with a flood: those with a machine's signs; all that came without the browser's work; all. */
export const FLOOD_KINDS = ["machine_like", "without_work", "all"] as const;
export type FloodKind = (typeof FLOOD_KINDS)[number];

/** What staff call a flood: what came from a network (or from where nobody knows, or from everywhere), from a moment up to another. */
export type Flood = { network: "unknown" | "everywhere" | (string & {}); from: Date; to: Date };
export type FloodWish = Flood & { kind: FloodKind };

const MARK = /^[A-Za-z0-9_-]{22}$/;
/** As long as is known from where a request came. */
const LONGEST_MS = 14 * 86_400_000;

/** Reads what an address or a form says of a flood; null when it is none. */
export function readFlood(said: Record<string, string | undefined>): FloodWish | null {
  const { network = "", kind } = said;
  const [from, to] = [new Date(said.from ?? ""), new Date(said.to ?? "")];
  const lasts = to.getTime() - from.getTime();
  if (!(lasts > 0 && lasts <= LONGEST_MS)) return null;
  if (network !== "unknown" && network !== "everywhere" && !MARK.test(network)) return null;
  return { network, from, to, kind: FLOOD_KINDS.find((known) => known === kind) ?? "machine_like" };
}

/** The same, as an address or a form carries it. */
export function floodQuery({ network, from, to, kind }: Flood & { kind?: FloodKind }): Record<string, string> {
  return { network, from: from.toISOString(), to: to.toISOString(), ...(kind && { kind }) };
}

/** For so long after it was begun a decline of a flood can be taken back. */
const FLOOD_UNDO_DAYS = 7;

export function canStillUndo(begunAt: Date, now: Date): boolean {
  return now.getTime() - begunAt.getTime() < FLOOD_UNDO_DAYS * 86_400_000;
}
