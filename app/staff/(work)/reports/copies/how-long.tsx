import { DataTable } from "#app/_components/data-table.tsx";
import type { Month } from "#domain/reports/month.ts";
import type { CopiesReport } from "#use-cases/reports/copies.ts";
import type { Waited } from "#use-cases/reports/copies-queries.ts";

const days = (count: number) => `${count.toFixed(1)} days`;

type Row = { key: string; name: string; waited: Waited | null };

/** How long it took from payment or approval until the carrier had a parcel. */
export function HowLong({ waited, months }: { waited: CopiesReport["waited"]; months: readonly Month[] }) {
  if (!waited.whole) return null;
  const rows: Row[] = months.map(({ key, name }) => ({ key, name, waited: waited.months.get(key) ?? null })).reverse();
  return (
    <section className="work-section">
      <h2>How long it took</h2>
      <p>
        {`Half of the parcels were on their way within ${days(waited.whole.halfDays)} of payment or approval, nine in ten within ${days(waited.whole.nineInTenDays)}. Weekends count.`}
      </p>
      {months.length > 1 && (
        <DataTable
          caption="Days until parcels were sent, by month"
          columns={[
            { key: "month", label: "Month", cell: ({ name }: Row) => name },
            {
              key: "half",
              label: "Half of them",
              align: "end",
              cell: (row: Row) => (row.waited ? days(row.waited.halfDays) : "none sent"),
            },
            {
              key: "most",
              label: "Nine in ten",
              align: "end",
              cell: (row: Row) => (row.waited ? days(row.waited.nineInTenDays) : ""),
            },
          ]}
          rows={rows}
          rowKey={({ key }) => key}
          isCompact
        />
      )}
    </section>
  );
}
