import { z } from "zod";
import { PLACES, webhookSecrets } from "../shared/settings.ts";

export const settings = z.object({
  ...PLACES,
  RESEND_WEBHOOK_SECRET: webhookSecrets,
  /** The only key that is let in. Without it any that looks like Resend's is. */
  RESEND_API_KEY: z.string().startsWith("re_").optional(),
});

export type Settings = z.infer<typeof settings>;
