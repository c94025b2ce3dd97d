import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { eventsSince } from "#adapters/payments/events-since.ts";
import { settingOf } from "#use-cases/settings/setting.ts";
import { receiveEvent } from "./receive-event.ts";

const KEY = "stripe_heard_until";
/** An event may be listed a little after its time. */
const OVERLAP_MS = 10 * 60_000;
/** Stripe keeps events for 30 days. */
const MOST_MS = 29 * 86_400_000;

/**
 * Asks Stripe for everything that it had to tell since the last time, and keeps what no webhook brought: from then on it is
 * like any other event. Gives how many those were. The next time begins where this one did, so that nothing is passed over
 * when it breaks off.
 */
export async function hearWhatWasMissed(now: Date): Promise<number> {
  const heardUntil = await settingOf(KEY, z.coerce.date());
  const earliest = now.getTime() - MOST_MS;
  const since = new Date(Math.max(earliest, (heardUntil?.getTime() ?? earliest) - OVERLAP_MS));
  let missed = 0;
  for await (const { id: eventId, type, objectId } of eventsSince(since))
    if ((await receiveEvent({ provider: "stripe", eventId, type, objectId })) === "new") missed += 1;
  const facts = { value: now.toISOString(), changedAt: new Date() };
  await database().setting.upsert({ where: { key: KEY }, create: { key: KEY, ...facts }, update: facts });
  return missed;
}
