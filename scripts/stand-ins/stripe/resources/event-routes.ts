import { PAGING, pageOf } from "../api/page-of.ts";
import { missing } from "../api/problem.ts";
import { list, notImitated, optional, text } from "../api/readers.ts";
import { type Route, route } from "../api/route.ts";
import type { EventRecord } from "../records.ts";
import type { World } from "../world.ts";
import { drawEvent } from "./event.ts";

const LIST_FIELDS = {
  ...PAGING,
  delivery_success: notImitated,
  type: optional(text()),
  types: optional(list(text(), 20)),
};

export const EVENT_ROUTES: Route[] = [
  route("GET", "/v1/events", LIST_FIELDS, ({ world }, { type, types, ...paging }) => {
    const waiting = waitingByEvent(world);
    const matches = (event: EventRecord) =>
      (type === undefined || event.type === type) && (types === undefined || types.includes(event.type));
    const draw = (event: EventRecord) => drawEvent(event, waiting.get(event.id) ?? 0);
    return pageOf("/v1/events", world.store.all("event"), paging, matches, draw);
  }),
  route("GET", "/v1/events/:id", {}, ({ world, id }) => {
    const event = world.store.get("event", id);
    if (event === undefined) throw missing("event", id);
    return drawEvent(event, waitingByEvent(world).get(id) ?? 0);
  }),
];

/** How many deliveries of each event have not been accepted yet. */
function waitingByEvent(world: World): Map<string, number> {
  const waiting = new Map<string, number>();
  for (const { eventId } of world.store.all("delivery")) waiting.set(eventId, (waiting.get(eventId) ?? 0) + 1);
  return waiting;
}
