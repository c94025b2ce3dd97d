import { describeError, log } from "./log.ts";

/**
 * Puts what others write to the console into the log, and leaves their words out: the framework prints an error that nobody
 * caught as it is, and a database quotes what a person typed in its own.
 */
export function guardConsole(): void {
  for (const level of ["error", "warn"] as const)
    console[level] = (...said: unknown[]) => log[level]({ part: "framework", ...whatMayBeSaid(said) });
}

function whatMayBeSaid(said: readonly unknown[]): object {
  const error = said.find((each) => each instanceof Error);
  if (error) return { ...describeError(error), ...digestOf(error) };
  return { said: beginningOf(said.find((each) => typeof each === "string" && /\w/.test(each))) };
}

/** The number by which the framework's own page of an error names it. */
function digestOf(error: Error): { digest?: string } {
  const { digest } = error as { digest?: unknown };
  return typeof digest === "string" && /^\w{1,40}$/.test(digest) ? { digest } : {};
}

/** How Node begins a warning of its own, which it writes to the console's errors. */
const BY_NODE = /^\(node:\d+\) /;

/** What it is about, before anything is quoted. */
function beginningOf(words: unknown): string {
  if (typeof words !== "string") return "";
  const [beginning = ""] = words
    .trim()
    .replace(BY_NODE, "")
    .split(/[\n:"'`(<]/, 1);
  return beginning.slice(0, 80);
}
