import { londonTimeInWords } from "#domain/london-clock.ts";
import { formatPence } from "#domain/money.ts";
import type { DataSection } from "#domain/privacy/data-file.ts";
import type { Held } from "./held-data.ts";

const plain = (word: string) => word.replaceAll("_", " ");
const when = (at: Date | null) => at && londonTimeInWords(at);

/** What somebody ordered, or asked for free, with its money and its parcels. */
export function sectionsOfOrders({ order, request }: Held): DataSection[] {
  const sections: DataSection[] = [];
  if (order) sections.push(orderSection(order));
  if (request) sections.push(requestSection(request));
  return sections;
}

function orderSection(order: NonNullable<Held["order"]>): DataSection {
  const { reference, status, placedAt, totalPence, purchaseOrderNumber, payBy, organisation } = order;
  return {
    title: `Your order ${reference}`,
    rows: [
      ["Placed", when(placedAt)],
      ["How it stands", plain(status)],
      ["Paid by", payBy],
      ["Total", formatPence(totalPence)],
      ["Purchase order number", purchaseOrderNumber],
      [
        "Known to us as",
        organisation && [organisation.name, organisation.postcode].filter((part) => part !== "").join(", "),
      ],
      ...order.lines.map(
        (line) => [line.title ?? plain(line.kind), `${line.copies}, ${formatPence(line.totalPence)}`] as const,
      ),
      ...order.payments.flatMap(({ amountPence, receivedAt, provider, refunds }) => [
        ["Payment", `${formatPence(amountPence)}, ${when(receivedAt)}, by ${provider}`] as const,
        ...refunds.map(
          (back) => ["Refund", `${formatPence(back.amountPence)}, ${when(back.requestedAt)}, ${back.status}`] as const,
        ),
      ]),
      ...order.invoices.map((invoice) => ["Invoice", invoiceWords(invoice)] as const),
      ...order.consignments.map((parcel) => [`Parcel ${parcel.code}`, parcelWords(parcel)] as const),
    ],
  };
}

function requestSection(request: NonNullable<Held["request"]>): DataSection {
  return {
    title: `Your request ${request.reference}`,
    rows: [
      ["Asked for", when(request.requestedAt)],
      ["How it stands", plain(request.status)],
      ["For", request.audience === "group" ? "a group" : "a person"],
      ["Copies", `${request.copiesApproved ?? request.copiesRequested}`],
      [
        "How you want to be told",
        { none: "no email", email: "by email", plain: "by email with a plain subject" }[request.contactPreference],
      ],
      ["Needed by", request.neededBy?.toISOString().slice(0, 10) ?? null],
      ["Why a person looked at it", request.reviewReasons.map(plain).join(", ")],
      ["A code of the address, to notice it again", request.addressHash === null ? null : "kept"],
      ...request.consignments.map((parcel) => [`Parcel ${parcel.code}`, parcelWords(parcel)] as const),
    ],
  };
}

type Parcel = NonNullable<Held["order"]>["consignments"][number];
type Invoice = NonNullable<Held["order"]>["invoices"][number];

function parcelWords({ status, copies, dispatchedAt, trackingNumber, area }: Parcel): string {
  const parts = [
    plain(status),
    `${copies} ${copies === 1 ? "copy" : "copies"}`,
    dispatchedAt && `sent ${when(dispatchedAt)}`,
    trackingNumber && `tracking number ${trackingNumber}`,
    area && `postcode area ${area}`,
  ];
  return parts.filter(Boolean).join(", ");
}

function invoiceWords({ number, totalPence, status, issuedAt, dueAt, creditNotes }: Invoice): string {
  const credited = creditNotes.reduce((sum, note) => sum + note.totalPence, 0);
  const parts = [
    number,
    formatPence(totalPence),
    // Stripe calls one paid that credit notes brought to nothing.
    credited >= totalPence ? "credited in full" : status,
    credited > 0 && credited < totalPence && `${formatPence(credited)} credited`,
    issuedAt && `issued ${when(issuedAt)}`,
    dueAt && `due ${when(dueAt)}`,
  ];
  return parts.filter(Boolean).join(", ");
}
