import { SummaryList } from "#app/_components/summary-list.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { mailtoAddress } from "#app/staff/_work/mailto.ts";
import { OrderStatusTag } from "#app/staff/_work/status-words.tsx";
import { londonSpanInWords } from "#domain/london-span.ts";
import { formatPence } from "#domain/money.ts";
import { whereOf } from "#use-cases/training/booking-entry.ts";
import type { BookingInDetail } from "#use-cases/training/booking-queries.ts";

/** What is known of a booking: the day, the people, the guides and the money. */
export function BookingFacts({ booking }: { booking: BookingInDetail }) {
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
    ...guideRows(booking),
    {
      key: "Enquiry",
      value: <a href={`/staff/training/enquiries/${enquiry.reference}`}>{enquiry.reference}</a>,
    },
    { key: "Proposal", value: <a href={`/staff/training/proposals/${reference}`}>Version {proposal.number}</a> },
    ...moneyRows(booking),
  ];
  return <SummaryList rows={rows} />;
}

function guideRows({ guidesNeededBy, guidesQueuedAt, order }: BookingInDetail) {
  if (guidesNeededBy === null) return [];
  const parcels = order?.consignments ?? [];
  const links = parcels.map(({ code, status }) => (
    <span key={code}>
      {" "}
      <a href={`/staff/fulfilment/${code}`}>{code}</a> ({status.replaceAll("_", " ")})
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

function moneyRows({ order }: BookingInDetail) {
  if (!order) return [{ key: "Price", value: "Free" }];
  return [
    {
      key: "Price",
      value: (
        <>
          {formatPence(order.totalPence)}, by {order.payBy}: <a href={`/staff/orders/${order.reference}`}>the order</a>{" "}
          <OrderStatusTag status={order.status} />
        </>
      ),
    },
  ];
}
