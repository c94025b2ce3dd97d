import type { Metadata } from "next";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { Tabs } from "#app/staff/_work/tabs.tsx";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { pricesOfAll } from "#use-cases/prices/queries.ts";
import { ListTable } from "./list-table.tsx";
import { ListsToCome } from "./lists-to-come.tsx";
import { PriceListForm } from "./price-list-form.tsx";
import { priceValues } from "./price-values.ts";

export const metadata: Metadata = { title: "Prices" };

const SAYINGS = {
  done: {
    added: "The price list is saved. Orders that were placed keep their prices.",
    withdrawn: "The price list is withdrawn.",
  },
  notDone: {
    in_force: "That price list has begun: it stays. Make a new one, which takes over.",
    gone: "That price list is not there any more.",
  },
};

/** The price lists of one publication on sale, and the form of a new one. `?of=` says which, by its short name. */
export default async function PricesPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_business");
  const [query, all] = await Promise.all([searchParams, pricesOfAll(new Date())]);
  const shown = all.find(({ sku }) => sku === oneOf(query.of)) ?? all[0];
  const heading = (
    <>
      <PageHeading above={<WayBack href="/staff/settings" to="Settings" />} title="Prices" />
      <SaidNotice did={oneOf(query.did)} sayings={SAYINGS} />
    </>
  );
  if (!shown) return [heading, <EmptyState key="none" title="Nothing is on sale." />];
  const { sku, inForce, toCome, before } = shown;
  const tabs = all.map((each) => ({
    href: `/staff/settings/prices?of=${each.sku}`,
    label: each.title,
    isCurrent: each === shown,
  }));
  return (
    <>
      {heading}
      {all.length > 1 && <Tabs label="Publications" tabs={tabs} />}
      <div className="work-columns">
        <div>
          <section className="work-section">
            <h2>In force</h2>
            {inForce ? (
              <>
                <p>Since {whenText(inForce.validFrom, "date_and_time")}. Delivery is included.</p>
                <ListTable list={inForce} caption="The prices in force" />
              </>
            ) : (
              <EmptyState title="No price list is in force, so nobody can order it." />
            )}
          </section>
          <ListsToCome lists={toCome} sku={sku} />
          {before.length > 0 && (
            <section className="work-section">
              <h2>Before</h2>
              {before.map((list) => (
                <details key={list.id} className="work-fold">
                  <summary>From {whenText(list.validFrom, "date_and_time")}</summary>
                  <ListTable list={list} caption={`The prices from ${whenText(list.validFrom)}`} />
                </details>
              ))}
            </section>
          )}
        </div>
        <section className="work-section">
          <h2>A new price list</h2>
          <PriceListForm key={sku} publication={shown} formKey={mintFormKey()} standing={priceValues(inForce)} />
        </section>
      </div>
    </>
  );
}
