import { z } from "zod";

const FAILURE_MODES = [
  /** Does nothing and answers 500. */
  "500",
  /** Does what was asked, but answers 500. */
  "500_after_commit",
  /** Does nothing and answers that there were too many requests. */
  "429",
  /** Does nothing and closes the connection. */
  "hang_up_before",
  /** Does what was asked and closes the connection. */
  "hang_up_after_commit",
  /** Does what was asked and never answers. */
  "timeout",
] as const;

export type FailureMode = (typeof FAILURE_MODES)[number];

/** Which calls to a provider's API go wrong, by `POST /_control`. */
export const failureControl = z.strictObject({
  /** An address of the API; `*` stands for anything. */
  path: z.string().startsWith("/"),
  method: z.enum(["GET", "POST", "*"]).default("*"),
  times: z.int().min(0).default(1),
  mode: z.enum(FAILURE_MODES),
});

export type Failing = z.infer<typeof failureControl>;

/** What to do with the connection, where there is no answer: close it, or leave it without a word. */
export type NoAnswer = "hang_up" | "silence";

/** How this call has to go wrong, and one less of the next; null when it goes well. */
export function takeFailure(failings: Failing[], call: { method: string; path: string }): FailureMode | null {
  for (const failing of failings) {
    if (failing.times <= 0 || (failing.method !== "*" && failing.method !== call.method)) continue;
    if (!patternOf(failing.path).test(call.path)) continue;
    failing.times -= 1;
    return failing.mode;
  }
  return null;
}

function patternOf(path: string): RegExp {
  const literal = path.split("*").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literal.join(".*")}$`);
}
