import type { Metadata } from "next";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { NextPage } from "#app/staff/_work/next-page.tsx";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { readMark } from "#domain/paging.ts";
import { pausedParcels, replaceablePublications } from "#use-cases/fulfilment/edition-queries.ts";
import { EditionForm } from "./edition-form.tsx";
import { PausedForm } from "./paused-form.tsx";

export const metadata: Metadata = { title: "New edition" };

const SAYINGS = {
  done: { started: "The new edition is on sale. What was not packed of the old one is paused: choose below." },
};

/** A new edition takes the place of the old one, and staff choose what becomes of each parcel that waits for it. */
export default async function EditionsPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_stock");
  const query = await searchParams;
  const after = readMark(oneOf(query.after));
  const [paused, publications] = await Promise.all([pausedParcels(after), replaceablePublications()]);
  return (
    <>
      <PageHeading above={<WayBack href="/staff/stock" to="Stock" />} title="New edition" />
      <SaidNotice did={oneOf(query.did)} sayings={SAYINGS} />
      <section className="work-section">
        <h2>Parcels that wait for your choice</h2>
        {paused.rows.length === 0 ? (
          <EmptyState title="No parcel of an old edition is paused." />
        ) : (
          <PausedForm rows={paused.rows} now={new Date()} />
        )}
        <NextPage path="/staff/stock/editions" query={{}} next={paused.next} isFirst={after === null} />
      </section>
      <section className="work-section">
        <h2>Start a new edition</h2>
        {publications.map((publication) => (
          <details key={publication.id} className="work-fold">
            <summary>A new edition of {publication.title}</summary>
            <EditionForm publication={publication} />
          </details>
        ))}
      </section>
    </>
  );
}
