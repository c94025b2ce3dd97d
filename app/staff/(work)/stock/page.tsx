import type { Metadata } from "next";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import type { SearchParams } from "#app/staff/_work/search-params.ts";
import { stockMovements } from "#use-cases/stock/movements.ts";
import { stockNow } from "#use-cases/stock/queries.ts";
import { sentByWeek } from "#use-cases/stock/sent-by-week.ts";
import { CountForm } from "./count-form.tsx";
import { DeliveryForm } from "./delivery-form.tsx";
import { MovementTable } from "./movement-table.tsx";
import { PublicationStock } from "./publication-stock.tsx";
import { StockNotice } from "./stock-notice.tsx";

export const metadata: Metadata = { title: "Stock" };

const LATEST = 10;
const NEVER_SENT = { weeks: [], firstAt: null };

export default async function StockPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_stock");
  const now = new Date();
  const [query, rows, sent, latest] = await Promise.all([
    searchParams,
    stockNow(),
    sentByWeek(now),
    stockMovements({ most: LATEST }),
  ]);
  const publications = rows.map(({ publicationId, title }) => ({ value: publicationId, label: title }));
  return (
    <>
      <PageHeading
        title="Stock"
        actions={
          <>
            <ButtonLink href="/staff/stock/stocktake" variant="secondary">
              Count the stock
            </ButtonLink>
            <ButtonLink href="/staff/stock/editions" variant="quiet">
              New edition
            </ButtonLink>
          </>
        }
      />
      <StockNotice query={query} />
      <div className="work-columns">
        <section>
          {rows.map((row) => (
            <PublicationStock
              key={row.publicationId}
              row={row}
              sent={sent.get(row.publicationId) ?? NEVER_SENT}
              now={now}
            />
          ))}
        </section>
        <section>
          <DeliveryForm publications={publications} formKey={mintFormKey()} />
          <CountForm publications={publications} />
        </section>
      </div>
      <section className="work-section">
        <h2>Latest movements</h2>
        <MovementTable
          rows={latest.rows}
          hasSeveral={rows.length > 1}
          empty="Nothing has moved yet. Book in the first delivery."
        />
        {latest.next !== null && (
          <div className="actions">
            <ButtonLink href="/staff/stock/movements" variant="quiet">
              All movements
            </ButtonLink>
          </div>
        )}
      </section>
    </>
  );
}
