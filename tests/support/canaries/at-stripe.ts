import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { StripeStandIn } from "../stripe-stand-in.ts";
import { hasCanary } from "./shapes.ts";

/** What only repeats the records: what was answered, told and is to be told of them. */
const REPEATS = new Set(["answer", "event", "delivery"]);

/** Where canaries stand in what Stripe was ever told: the kind of record and its field, each once. */
export function canariesAtStripe({ dataDir }: Pick<StripeStandIn, "dataDir">): string[] {
  const found = new Set<string>();
  for (const line of readFileSync(join(dataDir, "log.jsonl"), "utf8").split("\n").filter(Boolean)) {
    for (const [kind, table, record] of JSON.parse(line) as [string, string, unknown][])
      if (kind === "put" && !REPEATS.has(table))
        for (const field of fieldsWithCanaries(record, table)) found.add(field);
  }
  return [...found].sort();
}

function fieldsWithCanaries(value: unknown, path: string): string[] {
  if (typeof value === "string") return hasCanary(value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((each) => fieldsWithCanaries(each, `${path}[]`));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, each]) => [
    ...(hasCanary(name) ? [`${path}.?`] : []),
    ...fieldsWithCanaries(each, `${path}.${name}`),
  ]);
}
