import { resolve } from "node:path";
import type Stripe from "stripe";
import { TSX } from "#scripts/launch/build.ts";
import { runQuietly } from "#scripts/launch/run-quietly.ts";
import { step } from "#scripts/launch/say.ts";
import { inLanes } from "#tests/support/at-once.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import type { Shop } from "./shop.ts";

const LANES = 4;

/**
 * Fills a shop and its stand-in with orders by card and by invoice, lets all kinds of things become of their money at the
 * stand-in, and gives every event of that. None of them was sent: the shop knows of none yet.
 */
export async function tellMoneyStories(shop: Shop): Promise<Stripe.Event[]> {
  const { stripe } = shop.standIns;
  await stripe.control({ delivery: { drop: 1 } });
  await step("Ordering and invoicing", () => orderAndInvoice(shop));
  const dashboard = dashboardOf(stripe);
  await step("Letting money come and go", () => moveMoney(shop, dashboard));
  const events = await dashboard.events.list({ limit: 100 }).autoPagingToArray({ limit: 10_000 });
  return events.reverse();
}

async function orderAndInvoice({ databaseUrl, standIns }: Shop): Promise<void> {
  const settings = {
    AUTH_SECRET: "0123456789abcdef0123456789abcdef",
    MASTER_KEYS: "1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY",
    EMAIL_FROM: "Release <post@localhost.example>",
  };
  const env = {
    ...settings,
    ...standIns.env,
    BASE_URL: "http://localhost:3000",
    DATABASE_URL: databaseUrl,
    JOBS: "off",
  };
  await runQuietly([TSX, resolve(import.meta.dirname, "fill-money.ts")], { ...process.env, ...env });
}

async function moveMoney({ standIns: { stripe } }: Shop, dashboard: Stripe): Promise<void> {
  const everything = { limit: 10_000 };
  const sessions = await dashboard.checkout.sessions.list({ limit: 100 }).autoPagingToArray(everything);
  const invoices = await dashboard.invoices.list({ limit: 100 }).autoPagingToArray(everything);
  await inLanes(
    LANES,
    sessions.map(
      ({ id }) =>
        () =>
          stripe.pay(id, "paid"),
    ),
  );
  // Of five invoices two are paid, one is credited in part, one's card is declined, and one is left alone.
  await inLanes(
    LANES,
    invoices.map(({ id }, place) => async () => {
      if (place % 5 < 2) await stripe.payInvoice(id, "paid");
      if (place % 5 === 2) await dashboard.creditNotes.create({ invoice: id, amount: 1_000 });
      if (place % 5 === 3) await stripe.payInvoice(id, "declined");
    }),
  );
  const charges = await dashboard.charges.list({ limit: 100 }).autoPagingToArray(everything);
  await inLanes(
    LANES,
    charges
      .filter(({ paid }) => paid)
      .map((charge, place) => async () => {
        if (place % 3 === 0) await dashboard.refunds.create({ charge: charge.id, amount: 1_000 });
        if (place % 3 === 1) await stripe.openDispute(charge.id);
      }),
  );
}
