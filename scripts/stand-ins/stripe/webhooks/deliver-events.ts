import { type Deliverer, startDelivering } from "../../shared/start-delivering.ts";
import type { World } from "../world.ts";
import { postEvent } from "./post-event.ts";

/** Begins to send the events of this world to the shop, what a former process left behind included. */
export function deliverEvents(world: World): Deliverer {
  const { store } = world;
  const deliverer = startDelivering({
    waiting: () => store.all("delivery"),
    find: (id) => store.get("delivery", id),
    post: async ({ eventId }) => {
      const event = store.get("event", eventId);
      return event === undefined ? "forgotten" : postEvent(event, world.settings);
    },
    keep: (delivery) => {
      store.put("delivery", delivery);
      store.commit();
    },
    forget: (id) => {
      store.remove("delivery", id);
      store.commit();
    },
    isHeld: () => world.control.delivery.hold,
    random: () => world.random(),
  });
  world.deliver = deliverer.deliver;
  return deliverer;
}
