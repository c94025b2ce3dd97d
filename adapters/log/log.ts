import pino from "pino";

/** Structured logs, one JSON line each. Give ids and counts; never a name, an address, an email or a secret link. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

/**
 * What may be said of an error: its kind, code and place. Its message stays out, because databases and providers
 * quote what a person typed in theirs.
 */
export function describeError(error: unknown): { error: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  const at = error.stack
    ?.split("\n")
    .find((line) => /^\s+at /.test(line))
    ?.trim();
  return { error: error.name, ...(typeof code === "string" ? { code } : {}), ...(at ? { at } : {}) };
}
