import { z } from "zod";

const settings = z.object({
  STAND_IN_PORT: z.coerce.number().int().min(0).max(65535),
  STAND_IN_DATA: z.string().min(1),
  /** Where events go. Without it they are kept, and can be read through the API, but are not sent. */
  WEBHOOK_URL: z.url({ protocol: /^http$/ }).optional(),
  /** One secret, or several with commas: then each event carries a signature of each, as while a secret is rotated. */
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .transform((list) => list.split(",").map((secret) => secret.trim()))
    .pipe(z.array(z.string().startsWith("whsec_")).min(1)),
  /** The only key that is let in. Without it any test key is. */
  STRIPE_SECRET_KEY: z.string().startsWith("sk_test_").optional(),
  /** The event types that are sent, with commas, as chosen for an endpoint at Stripe. Without it all are. */
  WEBHOOK_EVENTS: z
    .string()
    .transform((list) => new Set(list.split(",").map((type) => type.trim())))
    .optional(),
});

export type Settings = z.infer<typeof settings>;

/** Reads the environment, or ends the process with a line for each bad value. */
export function readSettings(source: Record<string, string | undefined>): Settings {
  const parsed = settings.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value)));
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) console.error(`${issue.path.join(".")}: ${issue.message}`);
  process.exit(1);
}
