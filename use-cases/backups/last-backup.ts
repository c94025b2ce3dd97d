import { database } from "#adapters/database/client.ts";

/** The moment that the newest backup shows; null where none was ever taken. */
export async function lastBackup(): Promise<Date | null> {
  const newest = await database().backup.findFirst({ orderBy: { takenAt: "desc" }, select: { takenAt: true } });
  return newest?.takenAt ?? null;
}
