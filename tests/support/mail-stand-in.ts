import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { DescribedEmail, DescribedEvent } from "#scripts/stand-ins/mail/control/described.ts";

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
  const dataDir = request.dataDir ?? (await mkdtemp(join(tmpdir(), "mail-stand-in-")));
  const child = spawn(process.execPath, [SERVER], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      NODE_ENV: "test",
      PATH: process.env.PATH,
      STAND_IN_PORT: String(port),
      STAND_IN_DATA: dataDir,
      RESEND_WEBHOOK_SECRET: webhookSecret,
      RESEND_API_KEY: apiKey,
      WEBHOOK_URL: webhookUrl,
    },
  });
  const baseUrl = await addressOf(child);
  const call = controller(baseUrl);
  const emails = async ({ to = "" } = {}) =>
    (await call("GET", `/emails?to=${encodeURIComponent(to)}`)) as DescribedEmail[];
  async function end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  }
  return {
    baseUrl,
    port: Number(new URL(baseUrl).port),
    dataDir,
    webhookSecret: webhookSecret.split(",")[0] ?? "",
    control: (settings) => call("POST", "", settings),
    emails,
    waitForEmails: (count, filter, withinMs) => waitUntil(() => emails(filter), count, withinMs),
    events: async () => (await call("GET", "/events")) as DescribedEvent[],
    flush: async () => ((await call("POST", "/flush")) as { released: number }).released,
    stop: async ({ keepData = false } = {}) => {
      await end("SIGTERM");
      if (!keepData) await rm(dataDir, { recursive: true, force: true });
    },
    kill: () => end("SIGKILL"),
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("the stand-in says nothing");
  for await (const line of createInterface({ input: child.stdout })) {
    const found = /http:\S+/.exec(line);
    if (found) return found[0];
  }
  throw new Error("the mail stand-in did not start");
}

function controller(baseUrl: string) {
  return async (method: "GET" | "POST", path: string, body?: object): Promise<unknown> => {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${baseUrl}/_control${path}`, { method, ...content });
    const said: unknown = await answer.json();
    if (!answer.ok) throw new Error(`the stand-in refuses ${path}: ${JSON.stringify(said)}`);
    return said;
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
