import { database } from "#adapters/database/client.ts";
import type { GivenCopies } from "#domain/free-copies/given-copies.ts";

/** The running total of copies given: one row that triggers keep, so that nothing is counted when it is read. */
export async function givenCopies(): Promise<GivenCopies> {
  return database().givenCopies.findUniqueOrThrow({ where: { id: 1 }, select: { sentFree: true, sponsored: true } });
}
