import { type MailStandIn, startMailStandIn } from "./mail-stand-in.ts";
import { type StripeStandIn, startStripeStandIn } from "./stripe-stand-in.ts";

export type { MailStandIn };
export type StandIns = {
  stripe: StripeStandIn;
  mail: MailStandIn;
  /** The app's settings for these two. */
  env: Record<string, string>;
  stop(): Promise<void>;
};

/** Starts stand-ins for Stripe and Resend on free ports, which send their webhooks to the app at `baseUrl`. */
export async function startStandIns(request: { baseUrl?: string } = {}): Promise<StandIns> {
  const { baseUrl } = request;
  const stripe = await startStripeStandIn(baseUrl ? { webhookUrl: `${baseUrl}/api/webhooks/stripe` } : {});
  const mail = await startMailStandIn(baseUrl ? { webhookUrl: `${baseUrl}/api/webhooks/resend` } : {});
  const env = {
    STRIPE_SECRET_KEY: "sk_test_store",
    STRIPE_API_BASE: stripe.apiBase,
    STRIPE_WEBHOOK_SECRET: stripe.webhookSecret,
    RESEND_API_KEY: "re_store",
    RESEND_BASE_URL: mail.baseUrl,
    RESEND_WEBHOOK_SECRET: mail.webhookSecret,
  };
  const stop = async () => {
    await Promise.all([stripe.stop(), mail.stop()]);
  };
  return { stripe, mail, env, stop };
}
