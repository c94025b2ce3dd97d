import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { hintCompiling } from "./compile-hints.ts";
import { hashOf, unlessDone } from "./kept-hash.ts";
import { runQuietly } from "./run-quietly.ts";
import { step } from "./say.ts";

const ROOT = resolve(import.meta.dirname, "../..");
export const NEXT = join(ROOT, "node_modules/next/dist/bin/next");
export const TSX = join(ROOT, "node_modules/tsx/dist/cli.mjs");

const SCHEMA = ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"];

/** What the built pages are made of. `tsconfig.json` is left out because the build itself rewrites it. */
const SOURCE = [
  ...["adapters", "app", "domain", "emails", "prisma", "public", "use-cases"],
  ...["instrumentation.ts", "next.config.mjs", "package-lock.json", "package.json"],
  "scripts/launch/build.ts",
];

/** The settings of this place are no part of a build: it must be the same everywhere. */
const PLACELESS = ["BASE_URL", "DATABASE_URL", "STRIPE_SECRET_KEY", "RESEND_API_KEY", "AUTH_SECRET", "MASTER_KEYS"];

/**
 * The framework names each form's action after its file and this, which it would make up anew for each build: then no form that somebody has
 * open could be sent any more after an upgrade. It would also encrypt what an action closes over: ours close over nothing
 * (`tests/house/actions.test.ts`), so it is no secret.
 */
const NAMES_OF_ACTIONS = createHash("sha256").update("The names of the store's actions").digest("base64");

/** Writes Prisma's client when the schema changed since it was last written. */
export async function generateClient(): Promise<void> {
  await unlessDone(join(ROOT, "prisma/generated/.made-from"), hashOf(ROOT, SCHEMA), () =>
    step("Writing the database client", async () => {
      await runQuietly([join(ROOT, "node_modules/prisma/build/index.js"), "generate"], {
        ...process.env,
        CHECKPOINT_DISABLE: "1",
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
      });
    }),
  );
}

/** Builds the pages when their source changed since they were last built. */
export async function build(): Promise<void> {
  await generateClient();
  await unlessDone(join(ROOT, ".next/.made-from"), sourceHash(), () =>
    step("Building the pages (half a minute)", async () => {
      const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !PLACELESS.includes(name)));
      const own = { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: NAMES_OF_ACTIONS, NEXT_TELEMETRY_DISABLED: "1" };
      await runQuietly([NEXT, "build"], { ...env, NODE_ENV: "production", ...own });
      hintCompiling(join(ROOT, ".next"));
    }),
  );
}

/** Stands for the present state of everything that the pages are built from. */
function sourceHash(): string {
  return hashOf(ROOT, SOURCE, ["prisma/generated", "prisma/seed", "prisma/seed.ts", "prisma/migrations"]);
}
