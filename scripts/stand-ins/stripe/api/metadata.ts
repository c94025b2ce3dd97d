import { invalid } from "./problem.ts";
import { type Reader, required } from "./readers.ts";

/** Stripe's limits: 50 keys, 40 characters each, 500 characters a value. */
export const metadata: Reader<Record<string, string>> = (value, name) => {
  const given = required(value, name);
  if (given === "") return {};
  if (typeof given === "string") throw invalid("Invalid object", { param: name });
  const pairs = Object.entries(given);
  if (pairs.length > 50) throw invalid("Metadata can have at most 50 keys", { param: name });
  return Object.fromEntries(pairs.map(([key, text]) => [key, metadataValue(key, text, `${name}[${key}]`)]));
};

function metadataValue(key: string, value: unknown, param: string): string {
  if (key.length > 40) throw invalid(`Metadata keys may be at most 40 characters long`, { param });
  if (typeof value !== "string") throw invalid("Metadata values must be strings", { param });
  if (value.length > 500)
    throw invalid(
      `Metadata values can have up to 500 characters, but you passed in a value that is ${value.length} characters.`,
      { param },
    );
  return value;
}

/** Metadata after an update: keys stay unless they are given anew, or unset by an empty text. */
export function mergeMetadata(
  kept: Record<string, string>,
  given: Record<string, string> | undefined,
): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...kept, ...given }).filter(([, text]) => text !== ""));
}
