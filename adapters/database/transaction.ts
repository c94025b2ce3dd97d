import { setTimeout as pause } from "node:timers/promises";
import { database, Prisma, type Transaction } from "./client.ts";

const TRIES = 5;

/**
 * Runs `work` in one transaction (read committed) and tries again, up to five times, when the database broke it off
 * for another's sake: a serialization conflict or a deadlock. `work` must therefore touch nothing outside.
 */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database().$transaction(work);
    } catch (error) {
      if (attempt >= TRIES || !isConflict(error)) throw error;
      await pause(10 * attempt * Math.random());
    }
  }
}

/** The ORM says P2034; raw SQL says P2010 with the driver's cause; a deadlock (40P01) comes either way. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  if (error.code === "P2034") return true;
  const cause = driverCause(error);
  return (
    cause?.kind === "TransactionWriteConflict" || cause?.originalCode === "40P01" || cause?.originalCode === "40001"
  );
}

type DriverCause = { kind?: string; originalCode?: string; constraint?: { index?: string; fields?: string[] } };

function driverCause(error: InstanceType<typeof Prisma.PrismaClientKnownRequestError>): DriverCause | undefined {
  const meta = error.meta as { driverAdapterError?: { cause?: DriverCause } } | undefined;
  return meta?.driverAdapterError?.cause;
}

/** True when the database refused a row because one like it exists already (23505), by the ORM or by raw SQL. */
export function isDuplicate(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  if (error.code === "P2002") return true;
  const cause = driverCause(error);
  return cause?.kind === "UniqueConstraintViolation" || cause?.originalCode === "23505";
}

/** True when the database refused a row that overlaps another in time (23P01), by the ORM or by raw SQL. */
export function isOverlap(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return isOverlapOfDriver(error);
  const meta = error.meta as { driverAdapterError?: unknown } | undefined;
  return driverCause(error)?.originalCode === "23P01" || isOverlapOfDriver(meta?.driverAdapterError);
}

/** What the ORM has no word for comes as the driver's own error. */
function isOverlapOfDriver(error: unknown): boolean {
  const cause = (error as { cause?: DriverCause } | undefined)?.cause;
  return cause?.originalCode === "23P01";
}
