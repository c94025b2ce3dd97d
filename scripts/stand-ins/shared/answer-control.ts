import type { ServerResponse } from "node:http";

/** What may be done to a stand-in, by method and address: takes parsed JSON, gives what becomes JSON. */
export type ControlDoors<Context> = Record<string, (context: Context, body: unknown) => unknown>;

type Committing = { world: { store: { commit(): void } } };
type Answer = [number, unknown];

/**
 * Answers a request under `/_control`: JSON in, JSON out, 400 for what it does not understand. `ownRefusal` may give an
 * error of the stand-in's own another answer.
 */
export function answerControl<Context extends Committing>(
  doors: ControlDoors<Context>,
  context: Context,
  { door, body }: { door: string; body: string },
  response: ServerResponse,
  ownRefusal: (error: unknown) => Answer | null = () => null,
): void {
  const [status, answer] = answerOf(doors[door], context, door, body, ownRefusal);
  context.world.store.commit();
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(answer));
}

function answerOf<Context>(
  handle: ControlDoors<Context>[string] | undefined,
  context: Context,
  door: string,
  body: string,
  ownRefusal: (error: unknown) => Answer | null,
): Answer {
  if (handle === undefined) return [404, { error: `nothing at ${door}` }];
  try {
    return [200, handle(context, body === "" ? {} : JSON.parse(body))];
  } catch (error) {
    return ownRefusal(error) ?? [400, { error: error instanceof Error ? error.message : String(error) }];
  }
}
