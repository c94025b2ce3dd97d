import { resolve } from "node:path";
import { nextFreePort } from "#scripts/launch/ports.ts";
import { startBareNext } from "./bare-next.ts";
import type { Bench } from "./bench.ts";
import { describeTimings, type Section } from "./findings.ts";
import { hiddenFields, multipart } from "./html-form.ts";
import { load } from "./load.ts";
import { once } from "./once.ts";
import { startServer } from "./servers.ts";
import type { Timings } from "./timings.ts";
import { Visitor } from "./visitor.ts";

export type Floors = {
  /** Plain HTTP and a plain driver: one transaction of two inserts for each request. */
  inserts(): Promise<Timings>;
  /** The framework alone: a page made for its request, and a form with one insert. */
  framework(): Promise<{ page: Timings; form: Timings }>;
};

/** What nothing of ours can be quicker than. Each is measured once in a run, when it is first asked for. */
export function floorsOf(bench: Bench): Floors {
  return { inserts: once(() => measureInserts(bench)), framework: once(() => measureFramework(bench)) };
}

export async function measureFloors(floors: Floors): Promise<Section> {
  const inserts = await floors.inserts();
  const { page, form } = await floors.framework();
  return {
    title: "Floors",
    about: "What the machine, the database and the framework do alone: nothing that is built on them can be quicker.",
    findings: [
      { what: "Plain HTTP, one transaction of two inserts", measured: describeTimings(inserts) },
      { what: "Bare page, made for each request", measured: describeTimings(page) },
      { what: "Bare form, one insert", measured: describeTimings(form) },
    ],
  };
}

async function measureInserts({ options, closing, databases }: Bench): Promise<Timings> {
  const port = await nextFreePort(options.firstPort);
  const args = [resolve(import.meta.dirname, "bare-server.ts")];
  const server = await startServer({ args, port, env: { DATABASE_URL: databases.bareUrl } }, closing);
  const timings = await load({ url: server.url, method: "POST" }, options.seconds);
  await server.stop();
  return timings;
}

async function measureFramework(bench: Bench): Promise<{ page: Timings; form: Timings }> {
  const { seconds } = bench.options;
  const server = await startBareNext(bench);
  const page = await load({ url: server.url }, seconds);
  const form = await load(await bareForm(server.url), seconds);
  await server.stop();
  return { page, form };
}

/** One post of the bare form, to be sent over and over. */
export async function bareForm(url: string) {
  const visitor = new Visitor();
  const page = await visitor.get(`${url}/form`);
  visitor.leave();
  const { type, body } = multipart({ ...hiddenFields(page.body, "name"), name: "Harbour Recovery Service" });
  return {
    url: `${url}/form`,
    method: "POST",
    headers: { "content-type": type, origin: url },
    body,
    status: 303,
  } as const;
}
