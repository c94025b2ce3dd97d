import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { nextFreePort } from "#scripts/launch/ports.ts";
import { waitForAnswer } from "#scripts/launch/wait-for-answer.ts";
import { type StripeStandIn, startStripeStandIn } from "./stripe-stand-in.ts";

const MAIL_SERVER = resolve(import.meta.dirname, "../../scripts/stand-ins/mail/server.ts");

export type MailStandIn = { baseUrl: string; webhookSecret: string; stop(): Promise<void> };
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
  const mail = await startMailStandIn(baseUrl ? `${baseUrl}/api/webhooks/resend` : undefined);
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

async function startMailStandIn(webhookUrl: string | undefined): Promise<MailStandIn> {
  const folder = await mkdtemp(join(tmpdir(), "mail-stand-in-"));
  const port = await nextFreePort(42_000 + (process.pid % 8_000));
  const webhookSecret = `whsec_${randomBytes(24).toString("base64")}`;
  const settings = { STAND_IN_PORT: String(port), STAND_IN_DATA: folder, RESEND_WEBHOOK_SECRET: webhookSecret };
  const child = spawn(process.execPath, [MAIL_SERVER], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...settings, ...(webhookUrl && { WEBHOOK_URL: webhookUrl }) },
  });
  const baseUrl = `http://127.0.0.1:${port}`;
  await waitForAnswer(`${baseUrl}/health`, 15_000, () => child.exitCode !== null);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    await rm(folder, { recursive: true, force: true });
  };
  return { baseUrl, webhookSecret, stop };
}
