import { londonClockTime, londonDay } from "#domain/london-day.ts";
import { penceAsPounds } from "#domain/money.ts";
import { DAYS_A_PROPOSAL_STANDS } from "#domain/training/proposal-life.ts";
import type { Proposal } from "#use-cases/training/proposal-queries.ts";
import type { Wishes } from "#use-cases/training/wishes-of-enquiry.ts";

type Values = Record<string, string>;

/** What stands in a proposal, as the values of the form that changes it. */
export function proposalValues(proposal: Proposal): Values {
  const { title, format, place, placePostcode, onlineLink, groupSize, travelMinutes, terms, note, daysOpen } = proposal;
  const values: Values = { title, format, terms, daysOpen: String(daysOpen), travelMinutes: String(travelMinutes) };
  Object.assign(values, { place: place ?? "", placePostcode: placePostcode ?? "", onlineLink: onlineLink ?? "" });
  Object.assign(values, { groupSize: groupSize === null ? "" : String(groupSize), note: note ?? "" });
  proposal.dates.forEach(({ startsAt, endsAt }, place) => {
    values[`date${place + 1}`] = londonDay(startsAt);
    values[`startTime${place + 1}`] = londonClockTime(startsAt);
    values[`endTime${place + 1}`] = londonClockTime(endsAt);
  });
  for (const id of proposal.trainerIds) values[`trainer.${id}`] = "yes";
  for (const { kind, sku, copies, unitPricePence, vatTreatment } of proposal.lines) {
    const of = sku ?? kind;
    values[`price.${of}`] = penceAsPounds(unitPricePence);
    values[`vat.${of}`] = vatTreatment;
    if (sku !== null) values[`copies.${sku}`] = String(copies);
  }
  return values;
}

/** What an enquiry wishes, as the first values of its proposal's form. */
export function wishedValues(wishes: Wishes, terms: string, guides: { sku: string; price: string } | null): Values {
  const { format, groupSize, guideCopies, preferredDates, recipient } = wishes;
  const values: Values = { title: "Advocacy training", terms, daysOpen: String(DAYS_A_PROPOSAL_STANDS) };
  if (format === "online" || format === "in_person") values.format = format;
  if (format === "in_person") values.placePostcode = recipient.postcode ?? "";
  if (groupSize !== null) values.groupSize = String(groupSize);
  preferredDates.slice(0, 3).forEach((day, place) => {
    values[`date${place + 1}`] = day.toISOString().slice(0, 10);
  });
  if (guides) values[`price.${guides.sku}`] = guides.price;
  if (guides && guideCopies) values[`copies.${guides.sku}`] = String(guideCopies);
  return values;
}
