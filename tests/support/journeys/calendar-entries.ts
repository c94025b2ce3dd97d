import ICAL from "ical.js";
import { emailTo } from "./inbox.ts";
import { INBOX } from "./shop.ts";

/** An entry as another's calendar reads it; `startsAt` as an instant in UTC, `clock` as the clock in its zone shows it. */
export type ReadEntry = {
  method: string;
  uid: string;
  sequence: number;
  startsAt: string;
  clock: string;
  zone: string;
  title: string;
};

/** The calendar entry that came with the latest email of this subject. */
export async function entryWith(recipient: string, subject: string | RegExp): Promise<ReadEntry> {
  const { id } = await emailTo(recipient, subject);
  const file = await fetch(`${INBOX}/inbox/${id}/attachments/0`);
  return readEntry(await file.text());
}

/** Reads the one entry of a calendar file. */
export function readEntry(file: string): ReadEntry {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") as ICAL.Component);
  return {
    method: String(calendar.getFirstPropertyValue("method")),
    uid: event.uid,
    sequence: event.sequence,
    startsAt: event.startDate.toJSDate().toISOString(),
    clock: event.startDate.toString(),
    zone: event.startDate.zone.tzid,
    title: event.summary,
  };
}
