import type { Delivery } from "../../shared/start-delivering.ts";
import type { EventRecord } from "../records.ts";
import type { World } from "../world.ts";

export type DescribedEvent = {
  id: string;
  type: string;
  created: number;
  objectId: string;
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

function describe(event: EventRecord, delivery: Delivery | undefined): DescribedEvent {
  return {
    id: event.id,
    type: event.type,
    created: event.created,
    objectId: event.subject.record.id,
    delivery: event.dropped ? "dropped" : delivery ? "waiting" : "done",
    attempts: delivery?.attempts ?? 0,
    lastOutcome: delivery?.lastOutcome ?? null,
  };
}
