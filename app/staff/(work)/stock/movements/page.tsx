import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { NextPage } from "#app/staff/_work/next-page.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { Tabs } from "#app/staff/_work/tabs.tsx";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { stockMovements } from "#use-cases/stock/movements.ts";
import { titlesOfStock } from "#use-cases/stock/queries.ts";
import { MovementTable } from "../movement-table.tsx";
import { kindTabs, movementView, publicationTabs, queryOf } from "./movement-views.ts";

export const metadata: Metadata = { title: "Stock movements" };

export default async function MovementsPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_stock");
  const [query, titles] = await Promise.all([searchParams, titlesOfStock()]);
  const asked = { publication: oneOf(query.publication), kind: oneOf(query.kind), before: oneOf(query.before) };
  const skus = titles.map(({ sku }) => sku);
  const view = movementView(asked, skus);
  const { rows, next } = await stockMovements(view);
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/stock" to="Stock" />}
        title="Movements"
        lead="Every copy that came, went or was promised."
      />
      {titles.length > 1 && <Tabs label="Publications" tabs={publicationTabs(view, titles)} />}
      <Tabs label="Kinds of movements" tabs={kindTabs(view)} />
      <MovementTable
        rows={rows}
        hasSeveral={titles.length > 1 && view.sku === undefined}
        empty={view.kind === undefined ? "Nothing has moved yet." : "Nothing has moved in this way yet."}
      />
      <NextPage
        path="/staff/stock/movements"
        query={queryOf(view)}
        mark="before"
        next={next}
        isFirst={view.before === null}
      />
    </>
  );
}
