import { withClient } from "#scripts/database/own-database.ts";
import type { Bench } from "./bench.ts";
import { milliseconds, type Section } from "./findings.ts";
import { asTimings } from "./growth-lists.ts";
import { pageAsker, timesOf } from "./growth-shop.ts";
import { startShop } from "./shop.ts";
import { signInColleagues } from "./staff-browser.ts";

const ASKED = 200;
const MOST_MS = 100;

/** A month of the calendar with 500 trainings and their trainers: the whole page, one colleague asking. */
export async function measureCalendar(bench: Bench): Promise<Section> {
  const shop = await startShop(bench);
  const [colleague] = await signInColleagues(shop, 1);
  if (!colleague) throw new Error("nobody could sign in");
  await withClient(shop.databaseUrl, async (client) => {
    for (const statement of STATEMENTS) await client.query(statement);
  });
  const ask = pageAsker(shop, colleague);
  const { p50, p95 } = asTimings(await timesOf(ASKED, () => ask("/staff/calendar?month=2027-01", "Open day 500")));
  await shop.stop();
  const finding = (what: string, time: number) => ({
    what: `500 trainings in a month: ${what}`,
    measured: milliseconds(time),
    aim: `≤ ${MOST_MS} ms`,
    isMet: time <= MOST_MS,
  });
  return {
    title: "The calendar",
    about: `A month with 500 trainings of 20 trainers, asked for ${ASKED} times by one colleague: from the request to the whole page.`,
    findings: [finding("the middle", p50), finding("p95", p95)],
  };
}

const STATEMENTS = [
  `INSERT INTO training_session (kind, slug, status, title, format, place, starts_at, ends_at, capacity, seat_price_pence, feedback_token)
   SELECT 'open', 'day-' || n, 'planned', 'Open day ' || n, 'in_person', 'The Mill, Leeds', at, at + interval '6 hours', 12, 0, 'day-' || n
     FROM (SELECT n, '2027-01-01 09:00Z'::timestamptz + n % 31 * interval '1 day' AS at FROM generate_series(1, 500) n) days`,
  `INSERT INTO trainer (name, email, calendar_token)
   SELECT 'Trainer ' || n, 'trainer' || n || '@example.org', 'trainer-' || n FROM generate_series(1, 20) n`,
  `INSERT INTO trainer_time (trainer_id, training_session_id, starts_at, ends_at)
   SELECT t.id, s.id, s.starts_at, s.ends_at
     FROM (SELECT *, row_number() OVER (PARTITION BY starts_at) AS turn FROM training_session) s
     JOIN (SELECT *, row_number() OVER () AS turn FROM trainer) t USING (turn)`,
  "VACUUM ANALYZE",
];
