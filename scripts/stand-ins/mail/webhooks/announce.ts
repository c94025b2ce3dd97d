import { delayOf, isDropped } from "../../shared/delivery-control.ts";
import { newId } from "../../shared/ids.ts";
import type { EventRecord, EventType, LastEvent } from "../records.ts";
import { nowOf, type World } from "../world.ts";

/** Writes down what happened to an email, and what has to be sent for it once the request is answered. */
export function announce(world: World, emailId: string, type: EventType): void {
  const email = world.store.get("email", emailId);
  if (email === undefined) return;
  world.store.put("email", { ...email, lastEvent: type.slice("email.".length) as LastEvent });
  const dropped = isDropped(world.control.delivery, world.random);
  const event: EventRecord = { id: newId("msg"), atMs: nowOf(world), type, emailId, dropped };
  world.store.put("event", event);
  if (!dropped) sendEvent(world, event);
}

/** Queues an event, as often as the control says. Nothing where nobody listens. */
export function sendEvent(world: World, event: EventRecord): void {
  if (world.settings.WEBHOOK_URL === undefined) return;
  for (let copy = 0; copy <= world.control.delivery.duplicate; copy += 1) {
    const id = newId("delivery");
    world.store.put("delivery", { id, eventId: event.id, attempts: 0, nextAtMs: Date.now(), lastOutcome: null });
    world.deliver(id, delayOf(world.control.delivery, world.random));
  }
}
