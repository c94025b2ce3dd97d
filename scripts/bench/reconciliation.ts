import { setTimeout as pause } from "node:timers/promises";
import { withClient } from "#scripts/database/own-database.ts";
import { step } from "#scripts/launch/say.ts";
import { startStripeStandIn } from "#tests/support/stripe-stand-in.ts";
import type { Bench } from "./bench.ts";
import { fillOpen } from "./fill-open.ts";
import { type Finding, milliseconds, type Section } from "./findings.ts";
import { hiddenFields, multipart } from "./html-form.ts";
import { DIFFERENT, OPEN } from "./open-thing.ts";
import { openThings } from "./open-things.ts";
import { BETWEEN_MS, type Served, serve } from "./serve-two.ts";
import { type Shop, startShop } from "./shop.ts";
import { signInStaff } from "./staff-browser.ts";
import { Visitor } from "./visitor.ts";

const MOST_SECONDS = 60;
/** What promise is made of pages under load. */
const PAGE_MS = 300;
/** Everything that is open compared with Stripe, by the button of the money page, while pages are served. */
export async function measureReconciliation(bench: Bench): Promise<Section> {
  const shop = await startShop(bench);
  const cookie = await signInStaff(shop);
  await serve(shop, cookie, pause(2_000));
  const alone = await serve(shop, cookie, pause(bench.options.seconds * 1_000));
  const stripe = await fill(bench, shop);
  const startedAt = performance.now();
  await press(shop, cookie);
  const ended = untilEnded(shop);
  const meanwhile = await serve(shop, cookie, ended);
  const outcome = await ended;
  const seconds = (performance.now() - startedAt) / 1_000;
  await stripe.stop({ keepData: true });
  await shop.stop();
  return {
    title: "What is open, compared with Stripe",
    about: ABOUT,
    findings: findingsOf(outcome, seconds, alone, meanwhile),
  };
}

const ABOUT = `${OPEN.toLocaleString("en-GB")} open things, here and at the stand-in for Stripe: Checkout Sessions, invoices, customers with transfers,
refunds, credit notes and disputes. A tenth of them is another there than here, and no webhook told of it. The time is from the
press of the button to the end. Meanwhile, and before for comparison, a visitor and a colleague each ask for a page,
made for each request, ${BETWEEN_MS} ms after the last was answered.`;

async function fill({ closing }: Bench, shop: Shop) {
  const { port, dataDir, stop } = shop.standIns.stripe;
  await stop({ keepData: true });
  const things = await step("Filling Stripe with what is open", async () => openThings(dataDir));
  await step("Filling the shop with what is open", () => fillOpen(shop.databaseUrl, things));
  return closing.started(startStripeStandIn({ port, dataDir }));
}

async function press({ url }: Shop, cookie: string): Promise<void> {
  const visitor = new Visitor();
  const address = `${url}/staff/reports/money`;
  const page = await visitor.get(address, { cookie });
  const { type, body } = multipart(hiddenFields(page.body, "month"));
  const answer = await visitor.post(address, type, body, { cookie });
  visitor.leave();
  if (answer.status !== 303) throw new Error(`the button answered ${answer.status}`);
}

type Outcome = { looked: number; mended: number; left: number; problem: string | null };

function untilEnded({ databaseUrl }: Shop): Promise<Outcome> {
  return withClient(databaseUrl, async (client) => {
    for (;;) {
      const { rows } = await client.query<Outcome>(`
        SELECT looked, unasked + unmended AS left, problem,
               (SELECT count(*)::int FROM reconciliation_finding f
                 WHERE f.reconciliation_id = r.id AND f.outcome = 'mended') AS mended
          FROM reconciliation r WHERE ended_at IS NOT NULL AND asked_by_id IS NOT NULL`);
      if (rows[0]) return rows[0];
      await pause(100);
    }
  });
}

function findingsOf(
  { looked, mended, left, problem }: Outcome,
  seconds: number,
  alone: Served,
  meanwhile: Served,
): Finding[] {
  const page = (what: string, kind: keyof Served): Finding => ({
    what: `${what} meanwhile, p95`,
    measured: `${milliseconds(meanwhile[kind].p95)}, ${meanwhile[kind].errors} errors`,
    floor: milliseconds(alone[kind].p95),
    ratio: meanwhile[kind].p95 / alone[kind].p95,
    aim: `≤ ${PAGE_MS} ms, 0 errors`,
    isMet: meanwhile[kind].p95 <= PAGE_MS && meanwhile[kind].errors === 0,
  });
  return [
    {
      what: "All of it",
      measured: `${seconds.toFixed(1)} s`,
      aim: `< ${MOST_SECONDS} s`,
      isMet: seconds < MOST_SECONDS,
    },
    { what: "Looked at", measured: `${looked}`, aim: `≥ ${OPEN}`, isMet: looked >= OPEN },
    {
      what: "Put right, and left",
      measured: `${mended}, ${left}${problem === null ? "" : ` (${problem})`}`,
      aim: `≥ ${DIFFERENT}, 0`,
      isMet: mended >= DIFFERENT && left === 0 && problem === null,
    },
    page("Public page (/)", "public"),
    page("Packing queue", "queue"),
  ];
}
