/** Characters of a password. Length is what makes one hard to guess; besides it may not be one that machines try first. */
export const PASSWORD_LEAST = 15;
export const PASSWORD_MOST = 128;

/** How long a password alone keeps the way to the second step open. */
const PASSWORD_ALONE_MINUTES = 30;

/** True when a browser must sign in anew, however busy it was: it has given both factors `mostDays` ago, or never. */
export function hasRunOut(
  session: { createdAt: Date; secondFactorAt?: Date | null | undefined },
  mostDays: number,
  now: Date,
): boolean {
  const minutes = session.secondFactorAt ? mostDays * 24 * 60 : PASSWORD_ALONE_MINUTES;
  return now.getTime() - session.createdAt.getTime() > minutes * 60_000;
}

/** What was typed as a second factor: a code of the app (six digits) or one of the recovery codes (twelve). */
export type TypedCode = { from: "app" | "paper"; digits: string };

/** Reads a code, with the spaces and dashes that people put between its digits. Null for what cannot be one. */
export function readCode(typed: string): TypedCode | null {
  const digits = typed.length > 100 ? "" : typed.replace(/[\s\u2010-\u2015-]/g, "");
  if (/^[0-9]{6}$/.test(digits)) return { from: "app", digits };
  return /^[0-9]{12}$/.test(digits) ? { from: "paper", digits } : null;
}

/** A recovery code as it stands on paper: `4821 9034 5567`. */
export function recoveryCodeWords(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, "$1 ");
}

/** Days that a link of an invitation works, and minutes that a link for a new password does. */
export const INVITATION_DAYS = 7;
export const RESET_MINUTES = 60;

/** Minutes that a colleague has to type the first code of a new device, and to put new recovery codes away. */
export const SET_UP_MINUTES = 60;

/** Minutes that a passkey has to answer. */
export const CHALLENGE_MINUTES = 5;

/** Minutes after a code or a passkey was given in which passkeys may be added and removed without another. */
const FRESH_MINUTES = 15;

/** True when somebody has shown only lately, with a second factor, that it is them. */
export function isFresh(secondFactorAt: Date, now: Date): boolean {
  return now.getTime() - secondFactorAt.getTime() < FRESH_MINUTES * 60_000;
}

/** How many passkeys a colleague may have. */
export const MOST_PASSKEYS = 10;

export function inMinutes(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}
