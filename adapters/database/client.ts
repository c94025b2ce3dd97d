import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "#adapters/env/env.ts";
import { Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { OftenAsked } from "./often-asked.ts";

export { Prisma };
/** The inside of one open transaction. A function that takes it composes with others. */
export type Transaction = Prisma.TransactionClient;

const kept = globalThis as typeof globalThis & { storeDatabase?: PrismaClient };

function connect(): PrismaClient {
  const pool = {
    connectionString: env().DATABASE_URL,
    max: 12,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 5_000,
    // Without the time zone, timestamps are stored an hour off in summer by a server that stands in London.
    options:
      "-c TimeZone=UTC -c lock_timeout=5000 -c statement_timeout=15000 -c idle_in_transaction_session_timeout=20000",
  };
  const often = new OftenAsked();
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => often.nameOf(sql) });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 15_000 } });
}

/** The one client of this process, made at first use. Kept on `globalThis`: Next loads some modules twice. */
export function database(): PrismaClient {
  kept.storeDatabase ??= connect();
  return kept.storeDatabase;
}

export async function closeDatabase(): Promise<void> {
  await kept.storeDatabase?.$disconnect();
  delete kept.storeDatabase;
}
