import { SummaryList } from "#app/_components/summary-list.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { mailtoAddress } from "#app/staff/_work/mailto.ts";
import { PARCEL_WORDS } from "#app/staff/_work/status-words.tsx";
import { londonSpanInWords } from "#domain/london-span.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { whereOf } from "#use-cases/training/booking-entry.ts";
import type { BookingInDetail } from "#use-cases/training/booking-queries.ts";
import { PriceOfOrder } from "../../price-of-order.tsx";

type BookingFactsProps = { booking: BookingInDetail; by: StaffMember };

/** What is known of a booking: the day, the people, the guides and the money. */
export function BookingFacts({ booking, by }: BookingFactsProps) {
  const { day, trainers, recipient, enquiry, proposal, reference } = booking;
  const rows = [
    { key: "Training", value: day.title },
    { key: "When", value: londonSpanInWords(day) },
    { key: "Where", value: whereOf(day) ?? "Not known yet" },
    { key: "Trainers", value: trainers.map(({ name }) => name).join(", ") || "Nobody" },
    { key: "For", value: recipient.contactName ?? "Forgotten" },
    ...(recipient.email === null
      ? []
      : [{ key: "Email", value: <a href={mailtoAddress(recipient.email, reference)}>{recipient.email}</a> }]),
    ...(recipient.phone === null ? [] : [{ key: "Phone", value: recipient.phone }]),
    ...(proposal.groupSize === null ? [] : [{ key: "Group", value: `${proposal.groupSize} people` }]),
    ...guideRows(booking, may(by, "fulfil")),
    {
      key: "Enquiry",
      value: <a href={`/staff/training/enquiries/${enquiry.reference}`}>{enquiry.reference}</a>,
    },
    { key: "Proposal", value: <a href={`/staff/training/proposals/${reference}`}>Version {proposal.number}</a> },
    { key: "Price", value: <PriceOfOrder order={booking.order} canOpenOrders={may(by, "manage_orders")} /> },
  ];
  return <SummaryList rows={rows} />;
}

function guideRows({ guidesNeededBy, guidesQueuedAt, order }: BookingInDetail, canOpenParcels: boolean) {
  if (guidesNeededBy === null) return [];
  const parcels = order?.consignments ?? [];
  const links = parcels.map(({ code, status }) => (
    <span key={code}>
      {" "}
      {canOpenParcels ? <a href={`/staff/fulfilment/${code}`}>{code}</a> : code} ({PARCEL_WORDS[status].label})
    </span>
  ));
  const queued = guidesQueuedAt === null ? "not in the queue yet" : null;
  return [
    {
      key: "Guides",
      value: (
        <>
          There by {whenText(guidesNeededBy)}:{queued ? ` ${queued}` : links}
        </>
      ),
    },
  ];
}
