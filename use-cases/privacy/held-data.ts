import { database, type Found } from "#adapters/database/client.ts";

const DAY = { select: { title: true, startsAt: true, place: true, placePostcode: true, onlineLink: true } } as const;
const PARCELS = {
  select: { code: true, status: true, copies: true, dispatchedAt: true, trackingNumber: true, area: true },
} as const;
const OFFER = { reference: true, number: true, status: true, totalPence: true, sentAt: true, note: true } as const;

/** Everything that we hold of a recipient, but for notes that colleagues made for themselves. */
const HELD = {
  ...{ id: true, sealed: true, wrappedKey: true, createdAt: true },
  order: {
    select: {
      ...{ reference: true, status: true, placedAt: true, totalPence: true, purchaseOrderNumber: true, payBy: true },
      lines: { select: { title: true, kind: true, copies: true, totalPence: true } },
      payments: {
        select: {
          amountPence: true,
          receivedAt: true,
          provider: true,
          refunds: { select: { amountPence: true, status: true, requestedAt: true } },
        },
      },
      invoices: {
        select: {
          number: true,
          totalPence: true,
          status: true,
          issuedAt: true,
          dueAt: true,
          creditNotes: { where: { status: "issued" }, select: { totalPence: true } },
        },
      },
      organisation: { select: { name: true, postcode: true, approvedAt: true } },
      consignments: PARCELS,
    },
  },
  request: {
    select: {
      ...{
        reference: true,
        status: true,
        requestedAt: true,
        audience: true,
        copiesRequested: true,
        copiesApproved: true,
      },
      ...{ contactPreference: true, neededBy: true, addressHash: true, reviewReasons: true, consignments: PARCELS },
    },
  },
  enquiry: {
    select: {
      ...{ reference: true, about: true, status: true, receivedAt: true, copies: true, format: true, groupSize: true },
      ...{ staffCount: true, volunteerCount: true, serviceUserCount: true, guideCopies: true, preferredDates: true },
    },
  },
  quotes: { select: OFFER, where: { status: { not: "draft" } }, orderBy: { number: "asc" } },
  proposals: {
    select: { ...OFFER, title: true, place: true, placePostcode: true, terms: true },
    where: { status: { not: "draft" } },
    orderBy: { number: "asc" },
  },
  bookings: { select: { reference: true, status: true, bookedAt: true, trainingSession: DAY } },
  seatBookings: {
    select: {
      ...{
        reference: true,
        status: true,
        bookedAt: true,
        seats: true,
        purchaseOrderNumber: true,
        trainingSession: DAY,
      },
      delegates: { select: { sealed: true }, orderBy: { position: "asc" } },
    },
  },
  messages: {
    select: { sealed: true, direction: true, purpose: true, at: true },
    where: { purpose: { not: "note" } },
    orderBy: { at: "asc" },
  },
  emails: { select: { kind: true, createdAt: true, sentAt: true, status: true }, orderBy: { createdAt: "asc" } },
} as const;

export type Held = Found<"recipient", typeof HELD>;

/** Everything that we hold of these recipients, oldest first. */
export function heldOf(recipientIds: readonly string[]): Promise<Held[]> {
  return database().recipient.findMany({
    where: { id: { in: [...recipientIds] } },
    select: HELD,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}
