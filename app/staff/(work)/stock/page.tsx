import type { Metadata } from "next";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { NextPage } from "#app/staff/_work/next-page.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { stockMovements, stockNow } from "#use-cases/stock/queries.ts";
import { CountForm } from "./count-form.tsx";
import { DeliveryForm } from "./delivery-form.tsx";
import { MovementTable } from "./movement-table.tsx";
import { PublicationStock } from "./publication-stock.tsx";
import { StockNotice } from "./stock-notice.tsx";

export const metadata: Metadata = { title: "Stock" };

export default async function StockPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_stock");
  const query = await searchParams;
  const before = readMovement(oneOf(query.before));
  const [rows, movements] = await Promise.all([stockNow(), stockMovements(before)]);
  const publications = rows.map(({ publicationId, title }) => ({ value: publicationId, label: title }));
  return (
    <>
      <PageHeading
        title="Stock"
        actions={
          <ButtonLink href="/staff/stock/editions" variant="quiet">
            New edition
          </ButtonLink>
        }
      />
      <StockNotice query={query} />
      {before === null && (
        <div className="work-columns">
          <section>
            {rows.map((row) => (
              <PublicationStock key={row.publicationId} row={row} />
            ))}
          </section>
          <section>
            <DeliveryForm publications={publications} formKey={mintFormKey()} />
            <CountForm publications={publications} />
          </section>
        </div>
      )}
      <section className="work-section">
        <h2>Movements</h2>
        <MovementTable rows={movements.rows} hasSeveral={rows.length > 1} />
        <NextPage path="/staff/stock" query={{}} mark="before" next={movements.next} isFirst={before === null} />
      </section>
    </>
  );
}

/** The movement before which a page of them begins; null for the first page, or for what is no number of one. */
function readMovement(text: string | undefined): bigint | null {
  return /^\d{1,18}$/.test(text ?? "") ? BigInt(text ?? "") : null;
}
