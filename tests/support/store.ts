import { closeDatabase, database } from "#adapters/database/client.ts";
import { stopJobs } from "#adapters/jobs/boss.ts";
import { log } from "#adapters/log/log.ts";
import { seedBase } from "#prisma/seed/base.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";
import { NO_STRIPE } from "./run-jobs.ts";
import { type MailStandIn, startStandIns } from "./stand-ins.ts";
import { type StripeStandIn, startStripeStandIn } from "./stripe-stand-in.ts";
import { tellAtOnce } from "./tell-at-once.ts";

export type Store = {
  databaseUrl: string;
  /** The guide: the one publication, with its usual prices and an empty shelf. */
  publicationId: string;
  /** The settings that this process, or an app beside it, needs to be this store. */
  env: Record<string, string>;
  /** Forgets everything but the guide, its first prices and the staff: the shelf is empty again. */
  clear(): Promise<void>;
  close(): Promise<void>;
};

export type StoreRequest = {
  /** Where the app that the stand-ins send their webhooks to will stand; none are sent without it. */
  baseUrl?: string;
};

/** A store without stand-ins: Stripe and Resend cannot be reached. Call it before anything reads the settings. */
export async function openStore(): Promise<Store> {
  return openWith({ STRIPE_API_BASE: NO_STRIPE, STRIPE_WEBHOOK_SECRET: "whsec_for_tests" }, async () => {});
}

/** A store with a Stripe stand-in of its own. */
export async function openStoreWithStripe(request: StoreRequest = {}): Promise<Store & { stripe: StripeStandIn }> {
  const { baseUrl } = request;
  const stripe = await startStripeStandIn(baseUrl ? { webhookUrl: `${baseUrl}/api/webhooks/stripe` } : {});
  const settings = { STRIPE_API_BASE: stripe.apiBase, STRIPE_WEBHOOK_SECRET: stripe.webhookSecret };
  return { ...(await openWith({ ...settings, ...(baseUrl && { BASE_URL: baseUrl }) }, stripe.stop)), stripe };
}

/** A store with stand-ins for Stripe and for Resend. */
export async function openStoreWithAll(
  request: StoreRequest = {},
): Promise<Store & { stripe: StripeStandIn; mail: MailStandIn }> {
  const { baseUrl } = request;
  const { env, stripe, mail, stop } = await startStandIns(request);
  return { ...(await openWith({ ...env, ...(baseUrl && { BASE_URL: baseUrl }) }, stop)), stripe, mail };
}

async function openWith(settings: Record<string, string>, stopStandIns: () => Promise<void>): Promise<Store> {
  const own = await createTestDatabase();
  const env = { ...DEFAULTS, ...settings, DATABASE_URL: own.url };
  Object.assign(process.env, env);
  log.level = "silent";
  const { publicationId } = await seedBase();
  await tellAtOnce();
  return { databaseUrl: own.url, publicationId, env, clear, close: () => close(own, stopStandIns) };
}

const DEFAULTS = {
  BASE_URL: "http://localhost:3000",
  STRIPE_SECRET_KEY: "sk_test_store",
  RESEND_API_KEY: "re_store",
  RESEND_BASE_URL: "http://127.0.0.1:9",
  EMAIL_FROM: "Release <post@localhost.example>",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  MASTER_KEYS: "1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY",
  // Jobs are run by the tests themselves.
  JOBS: "off",
};

/** What a test may have written into; the guide, its first prices, settings and staff stand in others. */
const EMPTIED = [
  ...["recipient", "recipient_message", "forgotten_count", "order", "order_line", "order_draft", "checkout_session"],
  ...["payment", "refund", "organisation", "invoice", "invoice_line", "credit_note", "bank_transfer", "payment_report"],
  ...["balance_transaction", "payout_part", "balance_month", "reconciliation", "reconciliation_finding"],
  ...["provider_event", "free_copy_request", "enquiry", "quote", "quote_line", "consignment", "consignment_line"],
  ...["packing_batch", "stock_movement", "outbox_email", "proposal", "proposal_date", "proposal_trainer"],
  ...["proposal_line", "booking", "training_session", "seat_booking", "delegate", "feedback_answer", "trainer"],
  ...["trainer_hours", "trainer_time", "flood_decline", "staff_task", "history_entry", "form_submission"],
  ...["guide_download"],
];

/**
 * By deleting: to truncate makes each table's files anew, which takes a slow disk half a second.
 * Ledgers refuse to be emptied, and prices that have begun to be taken away; only the owner of the database may put their triggers aside.
 */
const CLEAR = `DO $$
  BEGIN
    SET LOCAL session_replication_role = replica;
    ${EMPTIED.map((table) => `DELETE FROM "${table}";`).join("\n    ")}
    DELETE FROM pgboss.job;
    DELETE FROM price_tier t USING price_list l WHERE l.id = t.price_list_id AND l.valid_from > '2026-01-01';
    DELETE FROM price_list WHERE valid_from > '2026-01-01';
    UPDATE given_copies SET sent_free = 0, sponsored = 0;
    UPDATE stock_level SET on_hand = 0, allocated = 0;
    UPDATE publication SET low_stock_line = NULL, low_stock_since = NULL;
  END
$$`;

async function clear(): Promise<void> {
  await database().$executeRawUnsafe(CLEAR);
}

async function close(own: TestDatabase, stopStandIns: () => Promise<void>): Promise<void> {
  await stopJobs();
  await closeDatabase();
  await stopStandIns();
  await own.drop();
}
