import { parseArgs } from "node:util";
import { Problem } from "#scripts/launch/say.ts";

/** What a run can measure, in the order in which it does. */
const PARTS = [
  "floors",
  "pages",
  "orders",
  "memory",
  "queue",
  "webhooks",
  "reconciliation",
  "weight",
  "calendar",
  "seats",
  "endurance",
  "growth",
] as const;
export type Part = (typeof PARTS)[number];

/** Those of a run that names none: without what takes ten minutes or more by itself. */
export const USUAL_PARTS: readonly Part[] = PARTS.filter((part) => part !== "growth" && part !== "endurance");

/** How many orders lie behind the shops of the part "growth". */
export const SIZES: readonly number[] = [1_000, 100_000, 1_000_000];

export type Options = {
  parts: Part[];
  /** How long each load lasts. */
  seconds: number;
  /** Everything listens from this port on. */
  firstPort: number;
  sizes: readonly number[];
  vendure: Yardstick;
};

/** What Vendure takes with 10,000 orders behind it: p95 of its list's data, orders fulfilled a second by eight at once, and their p95. */
export type Yardstick = { listMs: number; perSecond: number; fulfilledMs: number };

/** On two cores, as it was measured before this shop was begun. */
const USUAL_VENDURE = "39,16,592";

/** Reads `--only=orders,pages`, `--seconds=10`, `--port=46600`, `--sizes=1000,20000`, and what Vendure takes on the same machine: `--vendure=39,16,592`. Throws a `Problem` for what it does not know. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: "string" },
      seconds: { type: "string" },
      port: { type: "string" },
      sizes: { type: "string" },
      vendure: { type: "string" },
    },
  });
  return {
    parts: readParts(values.only),
    seconds: readNumber("--seconds", values.seconds ?? "10", 1, 600),
    firstPort: readNumber("--port", values.port ?? "46600", 1024, 65_000),
    sizes: values.sizes?.split(",").map((size) => readNumber("--sizes", size, 1_000, 5_000_000)) ?? SIZES,
    vendure: readYardstick(values.vendure ?? USUAL_VENDURE),
  };
}

function readParts(only: string | undefined): Part[] {
  if (only === undefined) return [...USUAL_PARTS];
  const wanted = only.split(",").map((name) => name.trim());
  const unknown = wanted.filter((name) => !(PARTS as readonly string[]).includes(name));
  if (unknown.length > 0) throw new Problem(`--only knows ${PARTS.join(", ")}; not ${unknown.join(", ")}.`);
  return PARTS.filter((part) => wanted.includes(part));
}

function readYardstick(text: string): Yardstick {
  const numbers = text.split(",").map(Number);
  const [listMs, perSecond, fulfilledMs] = numbers;
  if (numbers.length === 3 && numbers.every((each) => each > 0) && listMs && perSecond && fulfilledMs)
    return { listMs, perSecond, fulfilledMs };
  throw new Problem("--vendure must be three numbers: list p95 in ms, orders fulfilled a second, their p95 in ms.");
}

function readNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Problem(`${name} must be a whole number from ${least} to ${most}.`);
}
