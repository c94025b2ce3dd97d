import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { withClient } from "#scripts/database/own-database.ts";

/** Orders that were paid and lack their parcel, or one of the two emails. */
export async function countIncomplete(databaseUrl: string): Promise<number> {
  return withClient(databaseUrl, (client) =>
    countOf(
      client,
      `"order" o JOIN payment p ON p.order_id = o.id
        WHERE o.status <> 'accepted'
           OR NOT EXISTS (SELECT 1 FROM consignment c WHERE c.order_id = o.id AND c.status = 'queued')
           OR 2 <> (SELECT count(*) FROM outbox_email e WHERE e.recipient_id = o.recipient_id
                     AND e.kind IN ('order_received', 'payment_confirmed'))`,
    ),
  );
}

export type Outbox = { waiting: number; seconds: number; left: number };

const PATIENCE_MS = 20_000;

/** Lets the app send what waits in its outbox, at most for 20 seconds, so that the next load begins in quiet. */
export async function emptyOutbox(databaseUrl: string): Promise<Outbox> {
  const startedAt = performance.now();
  return withClient(databaseUrl, async (client) => {
    const waiting = await countOf(client, WAITING);
    let left = waiting;
    while (left > 0 && performance.now() - startedAt < PATIENCE_MS) {
      await pause(200);
      left = await countOf(client, WAITING);
    }
    return { waiting, left, seconds: (performance.now() - startedAt) / 1000 };
  });
}

const WAITING = "outbox_email WHERE status = 'queued'";

async function countOf(client: pg.Client, rows: string): Promise<number> {
  const found = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${rows}`);
  return found.rows[0]?.count ?? 0;
}
