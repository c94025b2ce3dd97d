import { z } from "zod";

export const FAILURE_MODES = [
  /** Does nothing, answers 500, and gives that 500 again for the same idempotency key. */
  "500",
  /** Does what was asked, but answers 500, and gives that 500 again for the same idempotency key. */
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

const failure = z.strictObject({
  /** An address under `/v1`; `*` stands for anything. */
  path: z.string().startsWith("/v1/"),
  method: z.enum(["GET", "POST", "*"]).default("*"),
  times: z.int().min(0).default(1),
  mode: z.enum(FAILURE_MODES),
});

const delivery = z.strictObject({
  /** The share of events that are never sent. */
  drop: z.number().min(0).max(1).default(0),
  /** How many more times each event is sent. */
  duplicate: z.int().min(0).max(10).default(0),
  /** Each delivery waits up to 200 ms of its own, so that they overtake each other. */
  shuffle: z.boolean().default(false),
  delayMs: z.int().min(0).max(600_000).default(0),
  /** Nothing is sent until `/_control/flush`. */
  hold: z.boolean().default(false),
});

/** What `POST /_control` takes. What is left out stays as it was; a given `delivery` or `fail` replaces the former. */
export const CONTROL_REQUEST = z.strictObject({
  delivery: delivery.optional(),
  fail: z.array(failure).optional(),
  /** How a new refund begins its life. */
  refunds: z.enum(["succeed", "stay_pending", "fail"]).optional(),
  clockAheadSeconds: z.int().optional(),
  /** Makes `drop` and `shuffle` fall the same way every time. */
  seed: z.int().optional(),
});

export type Failing = z.infer<typeof failure>;
export type ControlSettings = {
  delivery: z.infer<typeof delivery>;
  fail: Failing[];
  refunds: "succeed" | "stay_pending" | "fail";
};

export const DEFAULT_CONTROL: ControlSettings = { delivery: delivery.parse({}), fail: [], refunds: "succeed" };
