import type { Metadata } from "next";
import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { Age } from "#app/staff/_work/age.tsx";
import { NextPage } from "#app/staff/_work/next-page.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { EnquiryStatusTag } from "#app/staff/_work/status-words.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import { londonDay } from "#domain/london-day.ts";
import { readMark } from "#domain/paging.ts";
import { type PipelineCard, pipelinePage, trainingColleagues } from "#use-cases/training/pipeline-queries.ts";
import { NextAction } from "../next-action.tsx";
import { ownerOf, whoAsks, wishInWords } from "../pipeline-card.tsx";
import { PipelineTabs, TrainingDoors } from "../pipeline-tabs.tsx";
import { FilterForm } from "./filter-form.tsx";
import { filterOf, readFilter } from "./pipeline-filter.ts";

export const metadata: Metadata = { title: "Training enquiries" };

const PATH = "/staff/training/enquiries";

/** The pipeline as a list, narrowed by what stands in the address. */
export default async function TrainingEnquiriesPage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("manage_training");
  const query = await searchParams;
  const colleagues = await trainingColleagues();
  const asked = readFilter(query, colleagues);
  const after = readMark(oneOf(query.after));
  const now = new Date();
  const { rows, next } = await pipelinePage(filterOf(asked, by.id, londonDay(now)), after);
  const isOver = asked.state === "over";
  return (
    <>
      <PageHeading title="Training" actions={<TrainingDoors />} />
      <PipelineTabs current={isOver ? "over" : "list"} />
      {!isOver && <FilterForm asked={asked} colleagues={colleagues.filter(({ id }) => id !== by.id)} />}
      <DataTable
        caption={isOver ? "Declined and closed" : "Open enquiries, the oldest first"}
        columns={columnsFor(by.id, now)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={after === null ? "None here." : "There is nothing more."} />}
      />
      <NextPage path={PATH} query={asked} next={next} isFirst={after === null} />
    </>
  );
}

function columnsFor(me: string, now: Date): DataColumn<PipelineCard>[] {
  return [
    {
      key: "who",
      label: "Who asks",
      cell: (card) => (
        <TwoLines first={<a href={`${PATH}/${card.reference}`}>{whoAsks(card)}</a>} second={card.reference} />
      ),
    },
    { key: "wish", label: "What for", cell: (card) => wishInWords(card) },
    { key: "state", label: "Standing", cell: ({ status }) => <EnquiryStatusTag status={status} /> },
    { key: "owner", label: "Whose", cell: ({ handledBy }) => (handledBy ? ownerOf(handledBy, me) : "nobody’s yet") },
    { key: "next", label: "Next", cell: (card) => <NextAction {...nextOf(card)} now={now} /> },
    { key: "age", label: "Age", cell: ({ receivedAt }) => <Age since={receivedAt} now={now} /> },
  ];
}

function nextOf({ nextAction, nextActionOn }: PipelineCard) {
  return { nextAction, nextActionOn };
}
