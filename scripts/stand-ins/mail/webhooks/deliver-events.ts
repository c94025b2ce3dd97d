import { postWebhook } from "../../shared/post-webhook.ts";
import { type Deliverer, startDelivering } from "../../shared/start-delivering.ts";
import { drawEvent } from "../resources/draw-event.ts";
import type { World } from "../world.ts";
import { signatureHeaders } from "./signature.ts";

/** Begins to send the events of this world to the shop, what a former process left behind included. */
export function deliverEvents(world: World): Deliverer {
  const { store } = world;
  const deliverer = startDelivering({
    waiting: () => store.all("delivery"),
    find: (id) => store.get("delivery", id),
    post: ({ eventId }) => post(world, eventId),
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

/** Signs an event with the time of this attempt, and posts it. */
async function post({ store, settings }: World, eventId: string): Promise<string> {
  const event = store.get("event", eventId);
  const email = event && store.get("email", event.emailId);
  if (event === undefined || email === undefined) return "forgotten";
  const body = JSON.stringify(drawEvent(event, email));
  const signed = signatureHeaders(event.id, body, settings.RESEND_WEBHOOK_SECRET, Math.floor(Date.now() / 1000));
  return postWebhook(settings.WEBHOOK_URL ?? "", body, { ...signed, "user-agent": "Svix-Webhooks/1.0 (stand-in)" });
}
