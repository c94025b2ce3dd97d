import { database } from "#adapters/database/client.ts";
import { jobsLastWorked } from "#adapters/jobs/last-worked.ts";
import { isBackgroundAtRest } from "#domain/background.ts";

/**
 * The moment since when nothing was worked in the background, where that is too long ago; null while all goes on. A shop in which
 * nothing ever was counts from its first colleague on.
 */
export async function backgroundAtRestSince(now: Date): Promise<Date | null> {
  const since = (await jobsLastWorked()) ?? (await firstColleagueCame());
  return since !== null && isBackgroundAtRest(since, now) ? since : null;
}

async function firstColleagueCame(): Promise<Date | null> {
  const first = await database().staffMember.findFirst({ orderBy: { createdAt: "asc" }, select: { createdAt: true } });
  return first?.createdAt ?? null;
}
