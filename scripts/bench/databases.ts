import { randomBytes } from "node:crypto";
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
  /** Makes the database of a new shop, with the guide, its prices and more copies than any load can order. */
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
  // What the bench writes itself is sealed with the key of the shops that it starts.
  process.env.MASTER_KEYS = SEED_SETTINGS.MASTER_KEYS;
  const server = await step("Starting the bench's database", () =>
    closing.started(startPostgres({ folder: ".data/bench/postgres", firstPort })),
  );
  const adminUrl = server.urlOf("postgres");
  await dropAll(adminUrl);
  closing.add(() => dropAll(adminUrl));
  // Names of this run's own: nothing that another one left running finds its database again.
  const mark = randomBytes(4).toString("hex");
  const create = async (name: string) => {
    await withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${name}`));
    return server.urlOf(name);
  };
  const bareUrl = await create(`bare_${mark}`);
  await withClient(bareUrl, (client) => client.query(BARE_TABLES));
  let shops = 0;
  const freshShop = async () => {
    shops += 1;
    return fill(await create(`shop_${mark}_${shops}`));
  };
  return { bareUrl, freshShop };
}

async function fill(shopUrl: string): Promise<string> {
  await migrateDatabase(shopUrl);
  await runQuietly([TSX, "scripts/test/seed-base.ts"], { ...process.env, ...SEED_SETTINGS, DATABASE_URL: shopUrl });
  await withClient(shopUrl, (client) => client.query(ENDLESS_STOCK));
  return shopUrl;
}

/** The seed reads the settings like everything else, and talks to nobody. */
const SEED_SETTINGS = {
  BASE_URL: "http://localhost:3000",
  STRIPE_SECRET_KEY: "sk_test_bench",
  STRIPE_WEBHOOK_SECRET: "whsec_bench",
  RESEND_API_KEY: "re_bench",
  EMAIL_FROM: "Release <post@localhost.example>",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  MASTER_KEYS: "1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY",
  JOBS: "off",
};

async function dropAll(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query("SELECT datname FROM pg_database WHERE datname ~ '^(bare|shop)'");
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  });
}
