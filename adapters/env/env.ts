import { z } from "zod";
import { backupSettings } from "./backup-settings.ts";
import { readMasterKeys } from "./master-keys.ts";

const address = z.url({ protocol: /^https?$/, error: "must be an address that starts with http:// or https://" });
const secret = (least: number) => z.string().min(least, `must be at least ${least} characters long`);

const masterKeys = z.string().superRefine((text, context) => {
  const read = readMasterKeys(text);
  if (!read.ok) context.addIssue({ code: "custom", message: read.problem });
});

const A_PORT = "must be a whole number from 1 to 65535";

const environment = z.object({
  PORT: z.coerce.number(A_PORT).int(A_PORT).min(1, A_PORT).max(65535, A_PORT).default(3000),
  BASE_URL: address
    .refine(
      (url) => /^\/*$/.test(URL.parse(url)?.pathname ?? ""),
      "must end with its host: the shop serves from the root",
    )
    .transform((url) => url.replace(/\/+$/, "")),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// address"),
  STRIPE_SECRET_KEY: z.string().regex(/^[sr]k_/, "must be a Stripe key (sk_…, or a restricted one: rk_…)"),
  STRIPE_WEBHOOK_SECRET: z.string().startsWith("whsec_", "must be a Stripe webhook secret (whsec_…)"),
  STRIPE_API_BASE: address.optional(),
  RESEND_API_KEY: z.string().startsWith("re_", "must be a Resend key (re_…)"),
  RESEND_BASE_URL: address.optional(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]+=*$/, "must be a Resend webhook secret (whsec_…)")
    .optional(),
  EMAIL_FROM: z.string().regex(/^[^<>\r\n]+ <[^<>@\s]+@[^<>@\s]+>$/, 'must look like "Name <address@example.org>"'),
  AUTH_SECRET: secret(32),
  MASTER_KEYS: masterKeys,
  JOBS_SECRET: secret(32).optional(),
  JOBS: z.enum(["inline", "off"], 'must be "inline" or "off"').default("inline"),
  LIMITS: z.enum(["on", "off"], 'must be "on" or "off"').default("on"),
  ...backupSettings,
});

export type Environment = z.infer<typeof environment>;

/** True where an address means this very machine, so that nothing of it can be reached from outside. */
export function isThisMachine(url: string): boolean {
  const host = new URL(url).hostname;
  return host === "localhost" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Reads the settings, or says what is wrong with each in one line of its own. An empty value counts as not set. */
export function parseEnvironment(
  source: Record<string, string | undefined>,
): { ok: true; value: Environment } | { ok: false; problems: string[] } {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = environment.safeParse(filled);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => describe(issue, filled)) };
  }
  const problems = disallowed(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data };
}

function describe(issue: z.core.$ZodIssue, source: Record<string, string | undefined>): string {
  const name = String(issue.path[0]);
  return source[name] === undefined ? `${name} is not set` : `${name} ${issue.message}`;
}

function disallowed(settings: Environment): string[] {
  const { BASE_URL, STRIPE_SECRET_KEY, STRIPE_API_BASE, RESEND_BASE_URL } = settings;
  if (isThisMachine(BASE_URL))
    return /^[sr]k_live_/.test(STRIPE_SECRET_KEY)
      ? ["BASE_URL must be the https address that people see: the key of Stripe is a live one"]
      : [];
  const problems: string[] = [];
  if (!BASE_URL.startsWith("https:")) problems.push("BASE_URL must start with https://, since it is not this machine");
  if (settings.LIMITS === "off") problems.push("LIMITS may be off only where BASE_URL is this machine");
  if (isOnThisMachine(STRIPE_API_BASE)) problems.push(noStandIn("Stripe", "STRIPE_SECRET_KEY", "STRIPE_API_BASE"));
  if (isOnThisMachine(RESEND_BASE_URL)) problems.push(noStandIn("Resend", "RESEND_API_KEY", "RESEND_BASE_URL"));
  return problems;
}

function noStandIn(provider: string, key: string, base: string): string {
  return `${key} is needed: a stand-in for ${provider} may be used only where BASE_URL is this machine, and so may a ${base} on it`;
}

function isOnThisMachine(url: string | undefined): boolean {
  return url !== undefined && isThisMachine(url);
}

/** True while payments or mail go to this machine instead of to Stripe or Resend: pages then say "demonstration". */
export function usesStandIns(settings: Pick<Environment, "STRIPE_API_BASE" | "RESEND_BASE_URL">): boolean {
  return isOnThisMachine(settings.STRIPE_API_BASE) || isOnThisMachine(settings.RESEND_BASE_URL);
}

let parsedOnce: Environment | undefined;

/** The settings of this process, parsed once. Throws with one line for each bad value. */
export function env(): Environment {
  if (parsedOnce) return parsedOnce;
  const parsed = parseEnvironment(process.env);
  if (!parsed.ok)
    throw new Error(`The environment is not right:\n${parsed.problems.map((line) => `  ${line}`).join("\n")}`);
  parsedOnce = parsed.value;
  return parsedOnce;
}
