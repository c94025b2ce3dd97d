import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { type Environment, parseEnvironment } from "#adapters/env/env.ts";
import { keptMasterKeys } from "./kept-master-keys.ts";
import { isFree, nextFreePort } from "./ports.ts";
import { Problem, say } from "./say.ts";
import { keptSecrets } from "./secrets.ts";

/** What a start is going to run besides the app. */
export type Plan = {
  settings: Environment;
  /** Every setting that was given, and those that were filled in: the environment of all that is started. */
  env: Record<string, string | undefined>;
  ownDatabase: boolean;
  stripeStandInPort: number | null;
  mailStandInPort: number | null;
};

/** The app would run without it, and nobody would miss anything until an invoice is overdue. */
const WHY_HEAR = "without it the shop is never told which emails did not arrive";

type Given = Record<string, string | undefined>;

/** Reads the settings and says in one line each what is wrong with them, before anything is touched. */
export function checkSettings(given: Given): { dataDir: string; lacks: Lacks } {
  const lacks = lacking(given);
  const placeholders = fill(
    given,
    lacks,
    { port: 3000, stripe: 1, mail: 2 },
    {
      AUTH_SECRET: "placeholder".repeat(4),
      MASTER_KEYS: `1:${"placeholder".repeat(4).slice(0, 43)}`,
      STRIPE_WEBHOOK_SECRET: "whsec_placeholder",
      RESEND_WEBHOOK_SECRET: "whsec_placeholder",
    },
  );
  const parsed = parseEnvironment(placeholders);
  const problems = parsed.ok ? [] : parsed.problems;
  if (!lacks.mail && !given.RESEND_WEBHOOK_SECRET) problems.push(`RESEND_WEBHOOK_SECRET is not set: ${WHY_HEAR}`);
  if (!parsed.ok || problems.length > 0) throw new Problem(problems.join("\n"));
  return { dataDir: resolve(parsed.value.DATA_DIR), lacks };
}

/** Chooses ports and fills in what was not given. */
export async function makePlan(given: Given, lacks: Lacks, dataDir: string): Promise<Plan> {
  mkdirSync(dataDir, { recursive: true });
  const port = await appPort(given.PORT);
  const stripe = await nextFreePort(port + 1);
  const mail = await nextFreePort(port + 2, [stripe]);
  // Whoever gives their own is not left with others in the folder.
  const masterKeys = given.MASTER_KEYS ? {} : { MASTER_KEYS: keptMasterKeys(dataDir) };
  const filled = fill(given, lacks, { port, stripe, mail }, { ...keptSecrets(dataDir), ...masterKeys });
  const parsed = parseEnvironment(filled);
  if (!parsed.ok) throw new Problem(parsed.problems.join("\n"));
  return {
    settings: parsed.value,
    env: filled,
    ownDatabase: lacks.database,
    stripeStandInPort: lacks.stripe ? stripe : null,
    mailStandInPort: lacks.mail ? mail : null,
  };
}

type Lacks = { database: boolean; stripe: boolean; mail: boolean };

function lacking(given: Given): Lacks {
  return {
    database: !given.DATABASE_URL,
    stripe: !given.STRIPE_SECRET_KEY && !given.STRIPE_API_BASE,
    mail: !given.RESEND_API_KEY && !given.RESEND_BASE_URL,
  };
}

/** A webhook secret is made up only for a stand-in: with a real provider's key, the provider's own is needed. */
function fill(
  given: Given,
  lacks: Lacks,
  ports: { port: number; stripe: number; mail: number },
  secrets: Given,
): Given {
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ""));
  const defaults: Given = {
    PORT: String(ports.port),
    DATA_DIR: ".data",
    // A PORT that is none is one fault, told once: not a second one here.
    BASE_URL: `http://localhost:${isPort(present.PORT) ? present.PORT : ports.port}`,
  };
  const stripe = {
    STRIPE_SECRET_KEY: "sk_test_stand_in",
    STRIPE_API_BASE: `http://127.0.0.1:${ports.stripe}`,
    STRIPE_WEBHOOK_SECRET: secrets.STRIPE_WEBHOOK_SECRET,
  };
  const mail = {
    RESEND_API_KEY: "re_stand_in",
    RESEND_BASE_URL: `http://127.0.0.1:${ports.mail}`,
    RESEND_WEBHOOK_SECRET: secrets.RESEND_WEBHOOK_SECRET,
    EMAIL_FROM: "Release <post@localhost.example>",
  };
  return {
    ...defaults,
    AUTH_SECRET: secrets.AUTH_SECRET,
    MASTER_KEYS: secrets.MASTER_KEYS,
    ...(lacks.database && { DATABASE_URL: "postgres://127.0.0.1/chosen_later" }),
    ...(lacks.stripe && stripe),
    ...(lacks.mail && mail),
    ...present,
  };
}

function isPort(text: string | undefined): boolean {
  return text !== undefined && /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

/** A port that was asked for is kept to; the usual one gives way. */
async function appPort(asked: string | undefined): Promise<number> {
  const wanted = Number(asked || 3000);
  if (await isFree(wanted)) return wanted;
  if (asked)
    throw new Problem(`PORT ${wanted} is taken by another program. Choose another, as in: PORT=3100 npm start`);
  const free = await nextFreePort(wanted + 10);
  say(`Port ${wanted} is taken by another program; using ${free}`);
  return free;
}
