import type { z } from "zod";

/** Stripe answered something that we cannot read. What it did all the same is not known. */
export class UnreadableReply extends Error {
  override name = "UnreadableReply";
}

/** Parses what Stripe answered. The message names only the fields that are wrong, never their content. */
export function readReply<Schema extends z.ZodType>(schema: Schema, reply: unknown): z.output<Schema> {
  const parsed = schema.safeParse(reply);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => path.join("."));
  throw new UnreadableReply(`Stripe's answer cannot be read: ${fields.join(", ")}`);
}
