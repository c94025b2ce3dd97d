import type { Metadata } from "next";
import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { Money } from "#app/_components/money.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { NextPage } from "#app/staff/_work/next-page.tsx";
import { SaidNotice, type Sayings } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { readMark } from "#domain/paging.ts";
import { type OrganisationRow, organisationsPage } from "#use-cases/invoicing/queries.ts";
import { watchAction } from "./actions.ts";

export const metadata: Metadata = { title: "Known organisations" };

const SAYINGS: Sayings = {
  done: {
    watched: "A person looks at each of its orders from now on.",
    trusted: "Its orders to the same place go through by themselves from now on.",
  },
  notDone: { not_allowed: "You may not change this.", not_found: "There is no such organisation." },
};

/** Who ordered by invoice before, and is trusted to do so again. */
export default async function OrganisationsPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_orders");
  const query = await searchParams;
  const after = readMark(oneOf(query.after));
  const page = await organisationsPage(after);
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/invoices" to="Invoices" />}
        title="Known organisations"
        lead="An order by invoice of one of these, to the same postcode, is approved by itself, unless an invoice of it is overdue or all that it ordered before was cancelled."
      />
      <SaidNotice did={oneOf(query.did)} sayings={SAYINGS} />
      {page.rows.length === 0 ? (
        <EmptyState title="No organisation is known yet. It is once an order of its by invoice is approved." />
      ) : (
        <DataTable caption="Known organisations" columns={COLUMNS} rows={page.rows} rowKey={({ id }) => id} />
      )}
      <NextPage path="/staff/invoices/organisations" query={{}} next={page.next} isFirst={after === null} />
    </>
  );
}

const COLUMNS: DataColumn<OrganisationRow>[] = [
  {
    key: "name",
    label: "Organisation",
    cell: ({ name, postcode }) => <TwoLines first={name} second={postcode} />,
  },
  { key: "since", label: "First approved", cell: ({ approvedAt }) => whenText(approvedAt) },
  {
    key: "unapplied",
    label: "Waits at Stripe",
    align: "end",
    cell: ({ unappliedPence }) => (unappliedPence > 0 ? <Money pence={unappliedPence} /> : "–"),
  },
  { key: "orders", label: "Its next order", cell: (row) => <NextOrder {...row} /> },
];

function NextOrder({ id, name, postcode, isKnown, watchedSince }: OrganisationRow) {
  if (!isKnown && watchedSince === null)
    return postcode === ""
      ? "is looked at first: it booked places alone"
      : "is looked at first: nobody approved an order of its that stands, and it paid nothing yet";
  return (
    <form action={watchAction} className="work-inline">
      <span>{watchedSince ? "is looked at first" : "goes through by itself"}</span>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="watch" value={watchedSince ? "no" : "yes"} />
      <SubmitButton
        variant="quiet"
        pendingLabel="Saving…"
        aria-label={`${watchedSince ? "Trust" : "Look first"}: ${name}`}
      >
        {watchedSince ? "Trust it again" : "Look first"}
      </SubmitButton>
    </form>
  );
}
