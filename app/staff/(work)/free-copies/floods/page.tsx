import type { Metadata } from "next";
import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { whenSpanText } from "#app/_components/when-text.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { addressOf } from "#app/staff/_work/next-page.tsx";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { inDigits } from "#domain/digits.ts";
import { floodQuery } from "#domain/free-copies/flood-wish.ts";
import { floodsNow, pastDeclines, type WaitingFlood } from "#use-cases/free-copies/flood-queries.ts";
import { networkInWords } from "../sign-words.ts";
import { PastDeclines } from "./past-declines.tsx";

export const metadata: Metadata = { title: "Floods" };

const SAYINGS = {
  done: {
    declined: "Declined, all together. Nobody was written to. You can take it back for seven days.",
    none: "Nothing was declined: what you chose is decided already.",
    undone: "Taken back: they are in review again.",
  },
  notDone: {
    not_allowed: "You may not decide requests.",
    no_such_flood: "This decline is not there any more, or was taken back.",
    too_late: "Seven days are over: this cannot be taken back any more.",
  },
};

/** What came with a flood and waits, by network and day; and what was declined together lately. */
export default async function FloodsPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("review_free_copies");
  const [{ did }, floods, past] = await Promise.all([searchParams, floodsNow(), pastDeclines()]);
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/free-copies" to="Free copies" />}
        title="Floods"
        lead="When far more requests come from one network than usual, they are put here, so that they bury nobody else’s. What came from it before that was noticed is not counted here, and can be declined with them on the next page."
      />
      <SaidNotice did={oneOf(did)} sayings={SAYINGS} />
      <DataTable
        caption="Floods that wait, largest first"
        columns={COLUMNS}
        rows={floods}
        rowKey={({ network }) => network}
        empty={<EmptyState title="There is no flood." />}
      />
      {past.length > 0 && <PastDeclines past={past} now={new Date()} />}
    </>
  );
}

const lookAt = (flood: WaitingFlood) => addressOf("/staff/free-copies/floods/decline", floodQuery(flood));

const COLUMNS: DataColumn<WaitingFlood>[] = [
  {
    key: "when",
    label: "When",
    cell: (flood) => <a href={lookAt(flood)}>{whenSpanText(flood.from, flood.lastAt)}</a>,
  },
  { key: "from", label: "From", cell: ({ network, addresses }) => networkInWords(network, addresses) },
  { key: "requests", label: "Requests", align: "end", cell: ({ requests }) => inDigits(requests) },
  {
    key: "machine",
    label: "With signs of a machine",
    align: "end",
    cell: ({ machineLike }) => inDigits(machineLike),
  },
];
