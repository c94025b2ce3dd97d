import pino from "pino";

/** Structured logs, one JSON line each. Give ids and counts; never a name, an address, an email or a secret link. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

/**
 * What may be said of an error: its kind, code and place. Its message stays out, because databases and providers
 * quote what a person typed in theirs.
 */
export function describeError(error: unknown): { error: string; code?: string; at?: string } {
  if (!isLikeError(error)) return { error: typeof error };
  const { name, code, stack = "" } = error;
  const kind = name ?? /^\w*Error\b/.exec(stack)?.[0] ?? "Error";
  const at = stack
    .split("\n")
    .find((line) => /^\s+at /.test(line))
    ?.trim();
  return { error: kind, ...(typeof code === "string" ? { code } : {}), ...(at ? { at } : {}) };
}

type LikeError = { name?: string; code?: unknown; stack?: string };

/** An error, or what pg-boss makes of one: a plain object with its code and stack. */
function isLikeError(error: unknown): error is LikeError {
  if (error instanceof Error) return true;
  return typeof error === "object" && error !== null && "stack" in error && typeof error.stack === "string";
}
