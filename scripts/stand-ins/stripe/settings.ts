import { z } from "zod";
import { PLACES, webhookSecrets } from "../shared/settings.ts";

export const settings = z.object({
  ...PLACES,
  STRIPE_WEBHOOK_SECRET: webhookSecrets,
  /** The only key that is let in. Without it any test key is. */
  STRIPE_SECRET_KEY: z.string().startsWith("sk_test_").optional(),
  /** The event types that are sent, with commas, as chosen for an endpoint at Stripe. Without it all are. */
  WEBHOOK_EVENTS: z
    .string()
    .transform((list) => new Set(list.split(",").map((type) => type.trim())))
    .optional(),
});

export type Settings = z.infer<typeof settings>;
