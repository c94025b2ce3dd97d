import { DataTable } from "#app/_components/data-table.tsx";
import { inDigits } from "#domain/digits.ts";
import type { Month } from "#domain/reports/month.ts";
import type { CopiesReport } from "#use-cases/reports/copies.ts";

type Row = { key: string; name: string; counts: ReadonlyMap<string, number> };

/** How often the guide was downloaded, by month and file. */
export function Downloads({ downloads, months }: Pick<CopiesReport, "downloads"> & { months: readonly Month[] }) {
  if (downloads.length === 0) return null;
  const files = [...new Map(downloads.map(({ slug, title }) => [slug, title ?? slug]))];
  const sum = downloads.reduce((all, { count }) => all + count, 0);
  const rows: Row[] = months
    .map(({ key, name }) => {
      const its = downloads.filter(({ month }) => month === key);
      return { key, name, counts: new Map(its.map(({ slug, count }) => [slug, count])) };
    })
    .reverse();
  return (
    <section className="work-section">
      <h2>Downloads</h2>
      <p>
        {`Files of the guide were downloaded ${sum === 1 ? "once" : `${inDigits(sum)} times`}. They are counted by day, without any mark on whoever downloads: whoever does it twice counts twice.`}
      </p>
      <DataTable
        caption="Downloads of the guide, by month"
        columns={[
          { key: "month", label: "Month", cell: ({ name }: Row) => name },
          ...files.map(([slug, title]) => ({
            key: slug,
            label: title,
            align: "end" as const,
            cell: ({ counts }: Row) => inDigits(counts.get(slug) ?? 0),
          })),
        ]}
        rows={rows}
        rowKey={({ key }) => key}
        isCompact
      />
    </section>
  );
}
