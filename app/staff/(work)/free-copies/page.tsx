import type { Metadata } from "next";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { StatusTag } from "#app/_components/status-tag.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { Age } from "#app/staff/_work/age.tsx";
import { NextPage } from "#app/staff/_work/next-page.tsx";
import { SearchBox } from "#app/staff/_work/search-box.tsx";
import { oneOf, type SearchParams, viewOf } from "#app/staff/_work/search-params.ts";
import { RequestStatusTag } from "#app/staff/_work/status-words.tsx";
import { Tabs } from "#app/staff/_work/tabs.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import { inDigits } from "#domain/digits.ts";
import { readMark } from "#domain/paging.ts";
import { REQUEST_VIEWS, type RequestRow, type RequestView, requestsIn } from "#use-cases/free-copies/review-queries.ts";
import { reasonWords } from "./reason-words.ts";

export const metadata: Metadata = { title: "Free copies" };

const LABELS: Record<RequestView, string> = {
  in_review: "To decide",
  flood: "From a flood",
  asked: "Waiting for an answer",
  decided: "Decided",
};
const EMPTY: Record<RequestView, string> = {
  in_review: "No request waits for you.",
  flood: "There is no flood.",
  asked: "Nobody owes us an answer.",
  decided: "Nothing has been decided yet.",
};

export default async function FreeCopiesPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("review_free_copies");
  const query = await searchParams;
  const show = viewOf(query.show, REQUEST_VIEWS);
  const after = readMark(oneOf(query.after));
  const page = await requestsIn(show, after);
  const isReview = show !== "decided";
  const tabs = REQUEST_VIEWS.map((view) => ({
    href: `/staff/free-copies?show=${view}`,
    label: LABELS[view],
    isCurrent: view === show,
  }));
  return (
    <>
      <PageHeading
        title="Free copies"
        actions={
          <>
            <SearchBox />
            <ButtonLink href="/free-copies" variant="secondary">
              Fill in a request for somebody
            </ButtonLink>
          </>
        }
      />
      <Tabs label="Requests" tabs={tabs} />
      {show === "flood" && page.rows.length > 0 && (
        <p>
          <a href="/staff/free-copies/floods">Look at the floods, and decline them together</a>
        </p>
      )}
      <DataTable
        caption={isReview ? "Requests in review, oldest first" : "Decided requests, latest first"}
        columns={columns(isReview, new Date())}
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={EMPTY[show]} />}
      />
      <NextPage path="/staff/free-copies" query={{ show }} next={page.next} isFirst={after === null} />
    </>
  );
}

type Column = DataColumn<RequestRow>;

function columns(isReview: boolean, now: Date): Column[] {
  return [
    {
      key: "reference",
      label: "Request",
      cell: (row) => (
        <a className="work-nowrap" href={`/staff/free-copies/${row.reference}`}>
          {row.reference}
        </a>
      ),
    },
    {
      key: "who",
      label: "Who",
      cell: (row) => (row.audience === "group" ? (row.groupName ?? "A group") : "Individual"),
    },
    { key: "copies", label: "Copies", align: "end", cell: (row) => copiesAsked(row) },
    isReview ? why : { key: "status", label: "Status", cell: (row) => <RequestStatusTag status={row.status} /> },
    {
      key: "age",
      label: isReview ? "Waits" : "Asked",
      cell: (row) => (
        <TwoLines
          first={isReview ? <Age since={row.requestedAt} now={now} /> : whenText(row.requestedAt)}
          second={row.neededBy && `needed by ${whenText(row.neededBy, "short")}`}
        />
      ),
    },
  ];
}

const why: Column = {
  key: "why",
  label: "Why you see it",
  cell: (row) => (
    <TwoLines
      first={row.reviewReasons.map(reasonWords).join("; ")}
      second={
        (row.isAnswered && <StatusTag tone="active">The question was answered</StatusTag>) ||
        (row.isAsked && <StatusTag>Waiting for their answer</StatusTag>)
      }
    />
  ),
};

function copiesAsked({ copiesApproved, copiesRequested }: RequestRow): string {
  if (copiesApproved === null || copiesApproved === copiesRequested) return inDigits(copiesRequested);
  return `${copiesApproved} of ${copiesRequested}`;
}
