import type { DataColumn } from "#app/_components/data-table.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { historySentence } from "#domain/history/words.ts";
import type { LatestEntry } from "#use-cases/history/latest.ts";

/** When, what, and to what: with the way there. */
export function entryColumns(canOpenRequests: boolean): DataColumn<LatestEntry>[] {
  return [
    {
      key: "at",
      label: "When",
      cell: ({ at }) => <span className="work-nowrap">{whenText(at, "short_with_time")}</span>,
    },
    { key: "what", label: "What", cell: (entry) => historySentence(entry) },
    { key: "about", label: "About", cell: (entry) => <About entry={entry} canOpenRequests={canOpenRequests} /> },
  ];
}

const PATHS: Partial<Record<LatestEntry["subject"], string>> = {
  order: "/staff/orders/",
  request: "/staff/free-copies/",
  consignment: "/staff/fulfilment/",
  enquiry: "/staff/enquiries?reference=",
  quote: "/staff/quotes/",
  proposal: "/staff/training/proposals/",
  booking: "/staff/training/bookings/",
  seats: "/staff/search?q=",
};

function About({ entry: { subject, about }, canOpenRequests }: { entry: LatestEntry; canOpenRequests: boolean }) {
  const path = subject === "request" && !canOpenRequests ? undefined : PATHS[subject];
  if (about === null) return null;
  return path ? (
    <a className="work-nowrap" href={`${path}${about}`}>
      {about}
    </a>
  ) : (
    about
  );
}
