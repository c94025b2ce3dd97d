import { spendTry, type Try } from "#adapters/limits/spend-try.ts";
import type { Browser } from "./check-browser.ts";

/** What staff's doors answer to whom has guessed too often: how long to wait. */
export type TooMany = { ok: false; refusal: "too_many_tries"; minutes: number };

/**
 * Spends one try of this kind, for the address it comes from and for the account it is aimed at: many addresses gain
 * nothing on one account, nor one address on many accounts. Unknown accounts are counted like known ones.
 */
export async function spendTries(
  kind: "password" | "code" | "reset",
  account: string,
  browser: Browser,
): Promise<{ ok: true } | TooMany> {
  const byAddress = await spendTry(`staff_${kind}_by_address`, browser.address ?? "unknown");
  if (!byAddress.ok) return tooMany(byAddress);
  const byAccount = await spendTry(`staff_${kind}_by_account`, account);
  return byAccount.ok ? byAccount : tooMany(byAccount);
}

function tooMany({ retryAfterSeconds }: Extract<Try, { ok: false }>): TooMany {
  return { ok: false, refusal: "too_many_tries", minutes: Math.ceil(retryAfterSeconds / 60) };
}
