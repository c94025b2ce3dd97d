import type { Delivery } from "../../shared/start-delivering.ts";
import type { EmailRecord, EventRecord, LastEvent } from "../records.ts";
import type { World } from "../world.ts";

export type DescribedEmail = {
  id: string;
  to: string[];
  from: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  tags: { name: string; value: string }[];
  attachments: { filename: string; contentType: string }[];
  idempotencyKey: string | null;
  createdAt: string;
  lastEvent: LastEvent;
};

/** The emails that were accepted, oldest first; only those to whom `to` is part of a recipient, where it is given. */
export function describeEmails(world: World, to = ""): DescribedEmail[] {
  return emailsTo(world, to).map((email) => ({
    id: email.id,
    to: email.to,
    from: email.from,
    subject: email.subject,
    html: email.html ?? "",
    text: email.text ?? "",
    headers: email.headers,
    tags: email.tags,
    attachments: email.attachments.map(({ filename, contentType }) => ({ filename, contentType })),
    idempotencyKey: email.idempotencyKey,
    createdAt: new Date(email.createdAtMs).toISOString(),
    lastEvent: email.lastEvent,
  }));
}

/** Oldest first. */
export function emailsTo(world: World, to: string): EmailRecord[] {
  const wanted = to.trim().toLowerCase();
  return [...world.store.all("email")].filter((email) =>
    [...email.to, ...email.cc, ...email.bcc].some((each) => each.toLowerCase().includes(wanted)),
  );
}

export type DescribedEvent = {
  id: string;
  type: string;
  emailId: string;
  delivery: "dropped" | "done" | "waiting";
  attempts: number;
  lastOutcome: string | null;
};

/** Every kept event, oldest first, and how its delivery stands. `done` also where nobody wanted it. */
export function describeEvents(world: World): DescribedEvent[] {
  const waiting = new Map<string, Delivery>();
  for (const delivery of world.store.all("delivery")) waiting.set(delivery.eventId, delivery);
  return [...world.store.all("event")].map((event) => describe(event, waiting.get(event.id)));
}

function describe({ id, type, emailId, dropped }: EventRecord, waiting: Delivery | undefined): DescribedEvent {
  const delivery = dropped ? "dropped" : waiting ? "waiting" : "done";
  return {
    id,
    type,
    emailId,
    delivery,
    attempts: waiting?.attempts ?? 0,
    lastOutcome: waiting?.lastOutcome ?? null,
  };
}
