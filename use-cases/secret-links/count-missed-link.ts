import { spendTry } from "#adapters/limits/spend-try.ts";

/** Counts a secret link that opened nothing, for the address it came from. True once there were too many. */
export async function countMissedLink(address: string): Promise<boolean> {
  const { ok } = await spendTry("missed_link_by_address", address);
  return !ok;
}
