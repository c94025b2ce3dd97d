import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "#adapters/env/env.ts";
import { Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { OftenAsked } from "./often-asked.ts";
import { openedPeople } from "./opened-people.ts";

export { Prisma };
/** Our client: Prisma's, with people opened where they are read (`opened-people.ts`). */
export type Database = ReturnType<typeof connect>;
/** The inside of one open transaction. A function that takes it composes with others. */
export type Transaction = Omit<Database, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

type Model = Uncapitalize<Prisma.ModelName>;
/** What can be selected of a model, the parts of an opened person among it. */
export type SelectOf<M extends Model> = Prisma.Args<Database[M], "findUniqueOrThrow">["select"];
/** What a selection gives. */
export type Found<M extends Model, Select> = Prisma.Result<Database[M], { select: Select }, "findUniqueOrThrow">;

const kept = globalThis as typeof globalThis & { storeDatabase?: Database };

function connect() {
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
  const client = new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 15_000 } });
  return client.$extends(openedPeople);
}

/** The one client of this process, made at first use. Kept on `globalThis`: Next loads some modules twice. */
export function database(): Database {
  kept.storeDatabase ??= connect();
  return kept.storeDatabase;
}

export async function closeDatabase(): Promise<void> {
  await kept.storeDatabase?.$disconnect();
  delete kept.storeDatabase;
}
