import { z } from "zod";

/** What every stand-in is told: where to listen, where to keep its data, and where events go. */
export const PLACES = {
  STAND_IN_PORT: z.coerce.number().int().min(0).max(65535),
  STAND_IN_DATA: z.string().min(1),
  /** Without it events are kept, but are not sent. */
  WEBHOOK_URL: z.url({ protocol: /^http$/ }).optional(),
};

/** One secret, or several with commas: then each event carries a signature of each, as while a secret is rotated. */
export const webhookSecrets = z
  .string()
  .transform((list) => list.split(",").map((secret) => secret.trim()))
  .pipe(z.array(z.string().startsWith("whsec_")).min(1));

/** Reads the environment, or ends the process with a line for each bad value. */
export function readSettings<Schema extends z.ZodType>(
  schema: Schema,
  source: Record<string, string | undefined>,
): z.output<Schema> {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value)));
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) console.error(`${issue.path.join(".")}: ${issue.message}`);
  process.exit(1);
}
