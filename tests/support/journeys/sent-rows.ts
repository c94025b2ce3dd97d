import { randomUUID } from "node:crypto";
import { mintReference, mintToken } from "#adapters/crypto/mint.ts";
import { withClient } from "#scripts/database/own-database.ts";

/**
 * What a store has sent in a while: to Hull and Glasgow, to individuals, groups and organisations, some today and some
 * fifty days ago, six parcels of each. Gives how many copies that makes.
 */
export async function whatWasSent(): Promise<number> {
  let copies = 0;
  for (const area of ["HU", "G"])
    for (const sentAs of ["ordered", "individual", "group"] as const)
      for (let turn = 0; turn < 6; turn += 1) {
        await sendOne(area, sentAs, turn % 2 === 0 ? 0 : 50);
        copies += 2;
      }
  return copies;
}

async function sendOne(area: string, sentAs: "ordered" | "individual" | "group", daysAgo: number): Promise<void> {
  const [code, recipientId, originId] = [mintReference(), randomUUID(), randomUUID()];
  const isFree = sentAs !== "ordered";
  await write("INSERT INTO recipient (id) VALUES ($1::uuid)", [recipientId]);
  if (isFree)
    await write(
      `INSERT INTO free_copy_request (id, reference, token, status, audience, publication_id, copies_requested,
                                      contact_preference, address_hash, review_reasons, recipient_id)
       SELECT $1::uuid, $2, $3, 'fulfilled', $4::audience, id, 2, 'none', $2, '{}', $5::uuid FROM publication LIMIT 1`,
      [originId, code, mintToken(), sentAs, recipientId],
    );
  else await writeOrder(originId, code, recipientId, "fulfilled", daysAgo);
  await write(
    `INSERT INTO consignment (code, order_id, request_id, recipient_id, status, copies, area, sent_as, dispatched_at, waiting_since)
     VALUES ($1, $2::uuid, $3::uuid, $4::uuid, 'dispatched', 2, $5, $6::sent_as, now() - make_interval(days => $7::int),
             now() - make_interval(days => $7::int + 2))`,
    [code, isFree ? null : originId, isFree ? originId : null, recipientId, area, sentAs, daysAgo],
  );
}

/** An order by invoice that has waited for three weeks, for as long as `look` looks at it. */
export async function withAnOldOrder(look: () => Promise<void>): Promise<void> {
  const [id, recipientId] = [randomUUID(), randomUUID()];
  await write("INSERT INTO recipient (id) VALUES ($1::uuid)", [recipientId]);
  await writeOrder(id, mintReference(), recipientId, "awaiting_approval", 21);
  try {
    await look();
  } finally {
    await write(`UPDATE "order" SET status = 'cancelled', closed_at = now() WHERE id = $1::uuid`, [id]);
  }
}

function writeOrder(
  id: string,
  reference: string,
  recipientId: string,
  status: string,
  daysAgo: number,
): Promise<void> {
  return write(
    `INSERT INTO "order" (id, reference, token, status, pay_by, recipient_id, copies, total_pence, placed_at)
     VALUES ($1::uuid, $2, $3, $4::order_status, 'invoice', $5::uuid, 2, 2000, now() - make_interval(days => $6::int))`,
    [id, reference, mintToken(), status, recipientId, daysAgo],
  );
}

async function write(sql: string, values: unknown[]): Promise<void> {
  await withClient(process.env.DATABASE_URL ?? "", async (client) => {
    await client.query(sql, values);
  });
}
