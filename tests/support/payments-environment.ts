import type { StripeStandIn } from "./stripe-stand-in.ts";

/** Points this process's settings at a stand-in. Call it before anything reads them: they are read once. */
export function pointPaymentsAt(standIn: Pick<StripeStandIn, "apiBase" | "webhookSecret">): void {
  Object.assign(process.env, {
    BASE_URL: "http://localhost:3000",
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
    STRIPE_SECRET_KEY: "sk_test_store",
    STRIPE_API_BASE: standIn.apiBase,
    STRIPE_WEBHOOK_SECRET: standIn.webhookSecret,
    RESEND_API_KEY: "re_test",
    EMAIL_FROM: "Release <post@example.org>",
    AUTH_SECRET: "0123456789abcdef0123456789abcdef",
    MASTER_KEYS: "1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY",
  });
}
