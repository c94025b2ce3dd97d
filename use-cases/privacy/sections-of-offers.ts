import { londonTimeInWords } from "#domain/london-clock.ts";
import { formatPence } from "#domain/money.ts";
import type { DataSection } from "#domain/privacy/data-file.ts";
import { placeLines } from "#domain/training/where-in-words.ts";
import type { Held } from "./held-data.ts";

/** What somebody asked us about, and what we offered them. */
export function sectionsOfOffers({ enquiry, quotes, proposals }: Held): DataSection[] {
  return [
    ...(enquiry ? [enquirySection(enquiry)] : []),
    ...quotes.map((quote) => offerSection("quote", quote)),
    ...proposals.map((proposal) => offerSection("proposal", proposal)),
  ];
}

const number = (count: number | null) => (count === null ? null : String(count));

function enquirySection(enquiry: NonNullable<Held["enquiry"]>): DataSection {
  return {
    title: `Your enquiry ${enquiry.reference}`,
    rows: [
      ["About", enquiry.about],
      ["Received", londonTimeInWords(enquiry.receivedAt)],
      ["How it stands", enquiry.status.replaceAll("_", " ")],
      ["Copies", number(enquiry.copies)],
      ["Online or in person", enquiry.format?.replaceAll("_", " ") ?? null],
      ["Size of the group", number(enquiry.groupSize)],
      ["Staff", number(enquiry.staffCount)],
      ["Volunteers", number(enquiry.volunteerCount)],
      ["Service users", number(enquiry.serviceUserCount)],
      ["Guides", number(enquiry.guideCopies)],
      ["Preferred dates", enquiry.preferredDates.map((day) => day.toISOString().slice(0, 10)).join(", ")],
    ],
  };
}

type Offer = Held["quotes"][number] &
  Partial<Pick<Held["proposals"][number], "title" | "place" | "placePostcode" | "terms">>;

function offerSection(what: "quote" | "proposal", offer: Offer): DataSection {
  return {
    title: `Our ${what} ${offer.reference}, version ${offer.number}`,
    rows: [
      ["How it stands", offer.status],
      ["Sent", offer.sentAt && londonTimeInWords(offer.sentAt)],
      ["Total", formatPence(offer.totalPence)],
      ["Title", offer.title ?? null],
      ["Place", placeLines({ place: offer.place ?? null, placePostcode: offer.placePostcode ?? null }).join("\n")],
      ["Note", offer.note],
      ["Terms", offer.terms ?? null],
    ],
  };
}
