import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import Stripe from "stripe";
import { env } from "#adapters/env/env.ts";

const kept = globalThis as typeof globalThis & { storeStripe?: Stripe };

function connect(): Stripe {
  const { STRIPE_API_BASE, STRIPE_SECRET_KEY } = env();
  // Freshest connection first: an idle one that the other side has closed is met less often.
  const pool = { keepAlive: true, maxSockets: 32, scheduling: "lifo" } as const;
  const settings = { maxNetworkRetries: 2, timeout: 10_000, telemetry: false };
  if (STRIPE_API_BASE === undefined)
    return new Stripe(STRIPE_SECRET_KEY, { ...settings, httpAgent: new HttpsAgent(pool) });
  const { protocol, hostname, port } = new URL(STRIPE_API_BASE);
  const isSecure = protocol === "https:";
  return new Stripe(STRIPE_SECRET_KEY, {
    ...settings,
    protocol: isSecure ? "https" : "http",
    host: hostname,
    port: port === "" ? (isSecure ? 443 : 80) : port,
    httpAgent: isSecure ? new HttpsAgent(pool) : new HttpAgent(pool),
  });
}

/**
 * The one Stripe client of this process, made at first use and kept on `globalThis`: Next loads some modules twice. It
 * waits 10 s for an answer and tries twice more by itself, with the same idempotency key.
 */
export function stripe(): Stripe {
  kept.storeStripe ??= connect();
  return kept.storeStripe;
}
