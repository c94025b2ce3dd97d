import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import type { DescribedEmail, DescribedEvent } from "#scripts/stand-ins/mail/control/described.ts";
import { startStandIn } from "./stand-in-process.ts";

const SERVER = resolve(import.meta.dirname, "../../scripts/stand-ins/mail/server.ts");

export type MailStartRequest = {
  /** Where events go; none are sent without it. */
  webhookUrl?: string;
  /** One secret, or two with a comma, as while it is rotated. */
  webhookSecret?: string;
  /** The only key to let in; any that looks like one without it. */
  apiKey?: string;
  /** To go on with the data of a former one, which must have ended. */
  dataDir?: string;
  /** To stand where a former one stood. */
  port?: number;
};

export type MailStandIn = {
  baseUrl: string;
  port: number;
  dataDir: string;
  webhookSecret: string;
  /** `POST /_control`: see `control-settings.ts` for what it takes. */
  control(settings: object): Promise<unknown>;
  /** The emails it has accepted, oldest first; with `to`, those whose recipient holds these letters. */
  emails(filter?: { to?: string }): Promise<DescribedEmail[]>;
  /** Waits until there are `count` such emails, and answers them. */
  waitForEmails(count: number, filter?: { to?: string }, withinMs?: number): Promise<DescribedEmail[]>;
  /** Every event, oldest first, with the state of its delivery. */
  events(): Promise<DescribedEvent[]>;
  /** Delivers what `delivery: { hold: true }` held back, in an order of chance. Answers how many. */
  flush(): Promise<number>;
  /** Ends it and forgets its data, unless `keepData`. */
  stop(options?: { keepData?: boolean }): Promise<void>;
  /** `kill -9`; its data stays for another to go on with. */
  kill(): Promise<void>;
};

/** Starts a stand-in for Resend of its own on a free port, with its data in a temporary folder. */
export async function startMailStandIn(request: MailStartRequest = {}): Promise<MailStandIn> {
  const { webhookUrl, webhookSecret = `whsec_${randomBytes(24).toString("base64")}`, apiKey, port = 0 } = request;
  const { dataDir: given } = request;
  const env = { RESEND_WEBHOOK_SECRET: webhookSecret, RESEND_API_KEY: apiKey, WEBHOOK_URL: webhookUrl };
  const standIn = await startStandIn({ server: SERVER, name: "mail", env, dataDir: given, port });
  const { address: baseUrl, call, flush, stop, kill, dataDir } = standIn;
  const emails = async ({ to = "" } = {}) =>
    (await call("GET", `/emails?to=${encodeURIComponent(to)}`)) as DescribedEmail[];
  return {
    baseUrl,
    port: standIn.port,
    dataDir,
    webhookSecret: webhookSecret.split(",")[0] ?? "",
    control: (settings) => call("POST", "", settings),
    emails,
    waitForEmails: (count, filter, withinMs) => waitUntil(() => emails(filter), count, withinMs),
    events: async () => (await call("GET", "/events")) as DescribedEvent[],
    flush,
    stop,
    kill,
  };
}

async function waitUntil<Each>(look: () => Promise<Each[]>, count: number, withinMs = 10_000): Promise<Each[]> {
  const until = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found.length >= count) return found;
    if (Date.now() > until) throw new Error(`${found.length} emails arrived instead of ${count}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
