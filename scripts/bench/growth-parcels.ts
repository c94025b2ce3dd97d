import { withClient } from "#scripts/database/own-database.ts";
import { asTimings } from "./growth-lists.ts";
import { type GrownShop, pageAsker, timesOf } from "./growth-shop.ts";
import { type Fields, hiddenFields, multipart } from "./html-form.ts";
import type { StaffBrowser } from "./staff-browser.ts";
import { sumUp, type Timings } from "./timings.ts";
import { Visitor } from "./visitor.ts";

const CLAIMS = 20;
const CLAIMED_AT_ONCE = 50;
const SENT_ALONE = 80;
const SENT_BY_ALL = 40;
const SHEETS = 8;

/** Claims the next 50 by the form of the packing table, which are put back after each time. */
export async function measureClaim(shop: GrownShop): Promise<Timings> {
  const page = `${shop.url}/staff/fulfilment?show=queue`;
  const hidden = hiddenFields(await pageAsker(shop, shop.other)(`/staff/fulfilment?show=queue`, "AG-"), "count");
  const send = formSender(shop.other);
  const times: number[] = [];
  await timesOf(CLAIMS, async () => {
    const startedAt = performance.now();
    await send(page, { ...hidden, count: String(CLAIMED_AT_ONCE) });
    times.push(performance.now() - startedAt);
    await putBack(shop);
  });
  return asTimings(times.slice(-CLAIMS));
}

async function putBack({ databaseUrl, other }: GrownShop): Promise<void> {
  const put = await withClient(databaseUrl, (client) =>
    client.query(
      `UPDATE consignment SET status = 'queued', claimed_by_id = NULL, claimed_at = NULL, batch_number = NULL
        WHERE claimed_by_id = $1`,
      [other.id],
    ),
  );
  if (put.rowCount !== CLAIMED_AT_ONCE) throw new Error(`${put.rowCount} were claimed at once`);
}

export type DispatchTimings = { alone: Timings; atOnce: Timings; twice: number };

/**
 * Packed parcels go, each by the button of its row: some by one colleague, then all but a few by eight at once, each their
 * own; then the last few by eight browsers of their holder at the same moment. Counts what went twice, or was told twice.
 */
export async function measureDispatch(shop: GrownShop): Promise<DispatchTimings> {
  const tables = await Promise.all(shop.packers.map((packer) => packedBy(shop, packer)));
  const [mine] = tables;
  if (!mine) throw new Error("nobody has packed anything");
  const alone = await timesOf(SENT_ALONE, () => mine.dispatch(mine.ids.pop()));
  const kept = tables.map(({ ids }) => ids.splice(0, SENT_BY_ALL / tables.length));
  const times: number[] = [];
  const startedAt = performance.now();
  await Promise.all(
    tables.map(async ({ ids, dispatch }) => {
      for (const id of ids) {
        const sentAt = performance.now();
        await dispatch(id);
        times.push(performance.now() - sentAt);
      }
    }),
  );
  const atOnce = sumUp(times, (performance.now() - startedAt) / 1000, 0);
  for (const [place, ids] of kept.entries()) for (const id of ids) await sendByAll(shop, shop.packers[place], id);
  return { alone: asTimings(alone), atOnce, twice: await countTwice(shop) };
}

/** The parcels that a colleague has packed, and the way to send one of them. */
async function packedBy(shop: GrownShop, packer: StaffBrowser) {
  const hidden = hiddenFields(await pageAsker(shop, packer)("/staff/fulfilment?show=mine", "AG-"), "show");
  const send = formSender(packer);
  const { rows } = await withClient(shop.databaseUrl, (client) =>
    client.query<{ id: string }>(
      `SELECT id FROM consignment WHERE claimed_by_id = $1 AND status = 'packed' AND held_at IS NULL ORDER BY waiting_since, id`,
      [packer.id],
    ),
  );
  const dispatch = (id = "") =>
    send(`${shop.url}/staff/fulfilment?show=mine`, { ...hidden, show: "mine", intent: `dispatch:${id}` });
  return { ids: rows.map(({ id }) => id), dispatch };
}

async function sendByAll(shop: GrownShop, packer: StaffBrowser | undefined, id: string): Promise<void> {
  if (!packer) return;
  const hidden = hiddenFields(await pageAsker(shop, packer)("/staff/fulfilment?show=mine", "AG-"), "show");
  const typed = { ...hidden, show: "mine", intent: `dispatch:${id}` };
  const browsers = Array.from({ length: 8 }, () => formSender(packer));
  await Promise.all(browsers.map((send) => send(`${shop.url}/staff/fulfilment?show=mine`, typed)));
}

/** Parcels that left the shelf or were told of more or less often than once, of those that were packed before. */
async function countTwice({ databaseUrl, packers }: GrownShop): Promise<number> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ wrong: number }>(
      `SELECT count(*)::int AS wrong FROM consignment c JOIN consignment_line l ON l.consignment_id = c.id
        WHERE c.claimed_by_id = ANY($1::uuid[])
          AND (c.status <> 'dispatched'
               OR 1 <> (SELECT count(*) FROM stock_movement m WHERE m.consignment_line_id = l.id AND m.kind = 'dispatch')
               OR 1 <> (SELECT count(*) FROM history_entry h WHERE h.subject_id = c.id AND h.event = 'consignment_dispatched')
               OR 1 <> (SELECT count(*) FROM outbox_email e WHERE e.dedupe_key = 'parcel_dispatched:' || c.id))`,
      [packers.map(({ id }) => id)],
    ),
  );
  return rows[0]?.wrong ?? -1;
}

/** Sheets of labels for 200 parcels that one colleague has packed. */
export async function measureLabels(shop: GrownShop): Promise<Timings> {
  const [packer = shop.other] = shop.packers;
  const ask = pageAsker(shop, packer);
  return asTimings(await timesOf(SHEETS, () => ask("/staff/fulfilment/print/labels?sheet=2x7", "%PDF")));
}

/** Sends a form as a browser without JavaScript does: it leads on, or shows the page again where something was refused. */
function formSender({ cookie }: StaffBrowser) {
  const visitor = new Visitor();
  return async (url: string, fields: Fields): Promise<void> => {
    const { type, body } = multipart(fields);
    const { status } = await visitor.post(url, type, body, { cookie });
    if (status !== 303 && status !== 200) throw new Error(`${url} answered ${status}`);
  };
}
