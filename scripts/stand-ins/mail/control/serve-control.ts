import type { ServerResponse } from "node:http";
import { z } from "zod";
import { answerControl, type ControlDoors } from "../../shared/answer-control.ts";
import { randomFrom } from "../../shared/delivery-control.ts";
import type { Deliverer } from "../../shared/start-delivering.ts";
import { sendEvent } from "../webhooks/announce.ts";
import type { World } from "../world.ts";
import { CONTROL_REQUEST } from "./control-settings.ts";
import { describeEmails, describeEvents } from "./described.ts";

type Context = { world: World; deliverer: Deliverer; query: URLSearchParams };

const send = z.strictObject({ eventId: z.string() });

/** What tests and developers may do to the stand-in, by method and address. */
const DOORS: ControlDoors<Context> = {
  "GET /_control": ({ world }) => settingsOf(world),
  "POST /_control": ({ world }, body) => applyControl(world, body),
  "POST /_control/flush": ({ deliverer }) => ({ released: deliverer.flush() }),
  "POST /_control/send-event": ({ world }, body) => {
    const event = world.store.get("event", send.parse(body).eventId);
    if (event === undefined) throw new Error("No such event");
    sendEvent(world, event);
    return { sent: event.id };
  },
  "GET /_control/events": ({ world }) => describeEvents(world),
  "GET /_control/emails": ({ world, query }) => describeEmails(world, query.get("to") ?? ""),
};

function settingsOf(world: World): object {
  return { ...world.control, clockAheadSeconds: world.clockAheadSeconds };
}

/** Takes new settings over; throws zod's error for what it does not know. Answers the settings that now hold. */
function applyControl(world: World, body: unknown): object {
  const { clockAheadSeconds, seed, ...given } = CONTROL_REQUEST.parse(body);
  world.control = {
    delivery: given.delivery ?? world.control.delivery,
    fail: given.fail ?? world.control.fail,
    acceptAfterMs: given.acceptAfterMs ?? world.control.acceptAfterMs,
  };
  if (clockAheadSeconds !== undefined) world.clockAheadSeconds = clockAheadSeconds;
  if (seed !== undefined) world.random = randomFrom(seed);
  return settingsOf(world);
}

/** Answers a request under `/_control`. */
export function serveControl(context: Context, door: string, body: string, response: ServerResponse): void {
  answerControl(DOORS, context, { door, body }, response);
}
