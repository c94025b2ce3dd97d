import { database } from "#adapters/database/client.ts";

/** Counts one more download of a file that was begun today. Nothing is kept of whose it was. */
export async function countDownload(slug: string): Promise<void> {
  await database().$executeRaw`
    INSERT INTO guide_download (slug, day, count) VALUES (${slug}, (now() AT TIME ZONE 'Europe/London')::date, 1)
    ON CONFLICT (slug, day) DO UPDATE SET count = guide_download.count + 1`;
}
