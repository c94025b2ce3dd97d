import { database } from "#adapters/database/client.ts";

/** How often each file was begun to be downloaded in the last 30 days, today among them, by its name in addresses. */
export async function downloadsLately(): Promise<Map<string, number>> {
  const rows = await database().$queryRaw<{ slug: string; count: number }[]>`
    SELECT slug, sum(count)::int AS count FROM guide_download
     WHERE day > (now() AT TIME ZONE 'Europe/London')::date - 30 GROUP BY slug`;
  return new Map(rows.map(({ slug, count }) => [slug, count]));
}

/** How often one file was begun to be downloaded in one month (`2026-11`). `title` is its own, while it is on the page. */
export type DownloadsOfMonth = { month: string; slug: string; title: string | null; count: number };

/** Downloads by month and file, of the days from one up to another. */
export function downloadsIn(firstDay: string, nextDay: string): Promise<DownloadsOfMonth[]> {
  return database().$queryRaw`
    SELECT d.month, d.slug, g.title, d.count
      FROM (SELECT to_char(day, 'YYYY-MM') AS month, slug, sum(count)::int AS count FROM guide_download
             WHERE day >= ${firstDay}::date AND day < ${nextDay}::date GROUP BY 1, 2) d
      LEFT JOIN guide_file g ON g.slug = d.slug
     ORDER BY d.month, g.position, d.slug`;
}
