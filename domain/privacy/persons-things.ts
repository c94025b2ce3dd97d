import type { RequestStatus } from "#domain/free-copies/request-life.ts";
import type { ConsignmentStatus } from "#domain/fulfilment/consignment-life.ts";
import type { OrderAbout } from "#domain/ordering/line-kind.ts";
import type { OrderStatus } from "#domain/ordering/order-life.ts";
import type { BookingStatus } from "#domain/training/booking-life.ts";
import type { EnquiryStatus } from "#domain/training/enquiry-life.ts";
import type { ProposalStatus } from "#domain/training/proposal-life.ts";
import type { SeatBookingStatus } from "#domain/training/seat-booking-life.ts";

type Thing<Status> = { status: Status /** When something happened to it last. */; lastAt: Date };

/** All that a person has with us, as far as it says whether they are still needed. */
export type PersonsThings = {
  createdAt: Date;
  requests: readonly Thing<RequestStatus>[];
  /** `isMoneyOpen`: money is on its way either way, or staff have something of it to decide. */
  orders: readonly (Thing<OrderStatus> & { about: OrderAbout; isMoneyOpen: boolean })[];
  /** `undoUntil`: until then its dispatch can be taken back. */
  parcels: readonly (Thing<ConsignmentStatus> & { isFree: boolean; undoUntil: Date | null })[];
  enquiries: readonly Thing<EnquiryStatus>[];
  /** Quotes and proposals, in each version. */
  offers: readonly (Thing<ProposalStatus> & { expiresAt: Date | null })[];
  bookings: readonly (Thing<BookingStatus> & { endsAt: Date })[];
  seats: readonly (Thing<SeatBookingStatus> & { endsAt: Date })[];
};

/** How many things there are of all kinds. */
export function countThings({ requests, orders, parcels, enquiries, offers, bookings, seats }: PersonsThings): number {
  return [requests, orders, parcels, enquiries, offers, bookings, seats].reduce((sum, { length }) => sum + length, 0);
}

/** As what somebody who is forgotten counts. */
export type KindOfPerson = "free_copies" | "orders" | "trainings" | "enquiries" | "nothing";

/** As what a person counts, by what they wanted of us. */
export function kindOfPerson({ requests, orders, bookings, seats, enquiries, offers }: PersonsThings): KindOfPerson {
  if (requests.length > 0) return "free_copies";
  if (bookings.length + seats.length > 0 || orders.some(({ about }) => about !== "copies")) return "trainings";
  if (orders.length > 0) return "orders";
  return enquiries.length + offers.length > 0 ? "enquiries" : "nothing";
}

/** All that several recipients have, as if they were one: those of one enquiry are the same person. */
export function together(all: readonly PersonsThings[]): PersonsThings {
  const [first] = all;
  if (!first) throw new Error("nobody was given");
  return {
    createdAt: new Date(Math.max(...all.map(({ createdAt }) => createdAt.getTime()))),
    requests: all.flatMap(({ requests }) => requests),
    orders: all.flatMap(({ orders }) => orders),
    parcels: all.flatMap(({ parcels }) => parcels),
    enquiries: all.flatMap(({ enquiries }) => enquiries),
    offers: all.flatMap(({ offers }) => offers),
    bookings: all.flatMap(({ bookings }) => bookings),
    seats: all.flatMap(({ seats }) => seats),
  };
}
