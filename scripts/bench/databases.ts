import { migrateDatabase } from "#scripts/database/migrate-database.ts";
import { withClient } from "#scripts/database/own-database.ts";
import { TSX } from "#scripts/launch/build.ts";
import { runQuietly } from "#scripts/launch/run-quietly.ts";
import { step } from "#scripts/launch/say.ts";
import { startPostgres } from "#scripts/postgres/server.ts";
import type { Closing } from "./closing.ts";

export type Databases = {
  /** Two small tables, for the floors. */
  bareUrl: string;
  /** Makes the shop's database anew, with the guide, its prices and more copies than any load can order. */
  freshShop(): Promise<string>;
};

const BARE_TABLES = `
  CREATE TABLE bare_order (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE bare_line (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, copies int NOT NULL)`;

const ENDLESS_STOCK = `
  INSERT INTO stock_movement (publication_id, kind, on_hand_change, allocated_change, reason)
  SELECT id, 'receipt', 500000000, 0, 'For the bench' FROM publication`;

/** Starts a Postgres of the bench's own with the settings that `npm start` gives its own: floors and shop share it. */
export async function startDatabases(firstPort: number, closing: Closing): Promise<Databases> {
  const server = await step("Starting the bench's database", () =>
    startPostgres({ folder: ".data/bench/postgres", firstPort }),
  );
  closing.add(() => server.stop());
  const adminUrl = server.urlOf("postgres");
  closing.add(() => drop(adminUrl, "bare", "shop"));
  await anew(adminUrl, "bare");
  await withClient(server.urlOf("bare"), (client) => client.query(BARE_TABLES));
  return { bareUrl: server.urlOf("bare"), freshShop: () => freshShop(adminUrl, server.urlOf("shop")) };
}

async function freshShop(adminUrl: string, url: string): Promise<string> {
  await anew(adminUrl, "shop");
  await migrateDatabase(url);
  await runQuietly([TSX, "scripts/test/seed-base.ts"], { ...process.env, ...SEED_SETTINGS, DATABASE_URL: url });
  await withClient(url, (client) => client.query(ENDLESS_STOCK));
  return url;
}

/** The seed reads the settings like everything else, and talks to nobody. */
const SEED_SETTINGS = {
  BASE_URL: "http://localhost:3000",
  STRIPE_SECRET_KEY: "sk_test_bench",
  STRIPE_WEBHOOK_SECRET: "whsec_bench",
  RESEND_API_KEY: "re_bench",
  EMAIL_FROM: "Release <post@localhost.example>",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  JOBS: "off",
};

async function anew(adminUrl: string, name: string): Promise<void> {
  await drop(adminUrl, name);
  await withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${name}`));
}

async function drop(adminUrl: string, ...names: string[]): Promise<void> {
  await withClient(adminUrl, async (client) => {
    for (const name of names) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}
