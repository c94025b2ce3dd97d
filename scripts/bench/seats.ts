import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { withClient } from "#scripts/database/own-database.ts";
import { say } from "#scripts/launch/say.ts";
import type { Bench } from "./bench.ts";
import { type Finding, milliseconds, type Section } from "./findings.ts";
import { actionCall, type Fields, hiddenFields, multipart } from "./html-form.ts";
import { type Shop, startShop } from "./shop.ts";
import { sumUp, type Timings } from "./timings.ts";
import { Visitor } from "./visitor.ts";

const PEOPLE = 100;
const SEATS = 12;
const ROUNDS = 5;
/** Rounds that do not count: a shop that has just started is slower for its first few hundred answers, and is started once in months. */
const WARM_UPS = 10;
const MOST_MS_AT_P95 = 500;

const ABOUT = `${PEOPLE} people have the page of an open session before them, of which ${SEATS} places are left, and press "Book"
at the same moment, one place each; ${ROUNDS} times, each with a new session. A time counts from the press to the whole answer:
where scripts run, that is what the page then shows or goes on to; where none of the ${PEOPLE} has any, which no day brings, it is a whole page for each.
The app works its jobs and sends its emails in the same process meanwhile.`;

/** How a hundred browsers send the form: by the framework's script, or by themselves. */
type Scripts = "with scripts" | "without scripts";

/** The last seats of a training, wanted by many more at once: how soon each is answered, and that never one too many is taken. */
export async function measureSeats(bench: Bench): Promise<Section> {
  const shop = await startShop(bench);
  const findings: Finding[] = [];
  for (const scripts of ["with scripts", "without scripts"] as const) {
    for (let warmUp = 0; warmUp < WARM_UPS; warmUp += 1) await rush(shop, warmUp % 2 === 0 ? 0 : 4_500, scripts);
    for (const [what, pence] of [
      ["Free places", 0],
      ["Places by card", 4_500],
    ] as const) {
      const measured = await rushes(shop, pence, scripts);
      for (const line of measured.problems) say(line);
      findings.push(...findingsOf(`${what}, ${scripts}`, measured));
    }
  }
  await shop.stop();
  for (const line of shop.complaints().slice(0, 10)) say(line);
  return { title: "Seats", about: ABOUT, findings };
}

type Rushes = { timings: Timings; taken: number[]; told: number; problems: string[] };

function findingsOf(what: string, { timings, taken, told }: Rushes): Finding[] {
  return [
    {
      what: `${what}: p95 of ${PEOPLE} at once`,
      measured: `${milliseconds(timings.p95)} (p50 ${milliseconds(timings.p50)}, ${timings.errors} errors)`,
      aim: `< ${MOST_MS_AT_P95} ms, 0 errors`,
      isMet: timings.p95 < MOST_MS_AT_P95 && timings.errors === 0,
    },
    {
      what: "– places taken",
      measured: taken.join(", "),
      aim: `${SEATS} each time`,
      isMet: taken.every((seats) => seats === SEATS),
    },
    {
      what: "– told that all are taken, and of the waiting list",
      measured: String(told),
      aim: String(ROUNDS * (PEOPLE - SEATS)),
      isMet: told === ROUNDS * (PEOPLE - SEATS),
    },
  ];
}

async function rushes(shop: Shop, pence: number, scripts: Scripts): Promise<Rushes> {
  const each: Rush[] = [];
  for (let round = 0; round < ROUNDS; round += 1) each.push(await rush(shop, pence, scripts));
  const answers = each.flatMap(({ answers }) => answers);
  const right = answers.filter(({ is }) => is === "booked" || is === "full");
  const wrong = answers.filter(({ is }) => is !== "booked" && is !== "full");
  return {
    timings: sumUp(
      right.map(({ time }) => time),
      1,
      wrong.length,
    ),
    taken: each.map(({ taken }) => taken),
    told: answers.filter(({ is }) => is === "full").length,
    problems: wrong.slice(0, 5).map(({ is }) => is),
  };
}

type Answered = { is: "booked" | "full" | string; time: number };
type Rush = { answers: Answered[]; taken: number };

async function rush(shop: Shop, pence: number, scripts: Scripts): Promise<Rush> {
  const slug = await withClient(shop.databaseUrl, (client) => openSession(client, pence));
  const url = `${shop.url}/training/sessions/${slug}`;
  const visitors = Array.from({ length: PEOPLE }, () => new Visitor());
  const forms: Fields[] = [];
  for (const visitor of visitors) forms.push(hiddenFields((await visitor.get(url)).body, "seats"));
  const presses = visitors.map((visitor, place) => book(visitor, url, press(forms[place] ?? {}, place, scripts)));
  const answers = await Promise.all(presses);
  for (const visitor of visitors) visitor.leave();
  return { answers, taken: await withClient(shop.databaseUrl, (client) => seatsTaken(client, slug)) };
}

type Press = { type: string; body: Buffer; headers?: Fields };

function press(hidden: Fields, place: number, scripts: Scripts): Press {
  const email = `sam${place}@example.org`;
  const typed = { seats: "1", name: "Sam Okafor", email, organisationName: "", accessNeeds: "" };
  return scripts === "with scripts" ? actionCall(hidden, typed) : multipart({ ...hidden, ...typed });
}

async function book(visitor: Visitor, url: string, { type, body, headers }: Press): Promise<Answered> {
  const from = performance.now();
  try {
    const answer = await visitor.post(url, type, body, headers);
    const time = performance.now() - from;
    if (isLedOn(answer)) return { is: "booked", time };
    const isFull =
      answer.status === 200 && answer.body.includes("All places are taken. You can go on the waiting list");
    return { is: isFull ? "full" : `answered ${answer.status}`, time };
  } catch (error) {
    return { is: String(error), time: performance.now() - from };
  }
}

/** To their places, or to the payment page. */
function isLedOn({ status, headers, body }: { status: number; headers: object; body: string }): boolean {
  return status === 303 || "x-action-redirect" in headers || body.includes('"leadsTo":"/seats/');
}

async function openSession(client: Client, pence: number): Promise<string> {
  const slug = randomUUID();
  await client.query(
    `INSERT INTO training_session (kind, slug, status, title, format, starts_at, ends_at, capacity, seat_price_pence, feedback_token)
     VALUES ('open', $1, 'planned', 'Open day', 'online', now() + interval '30 days', now() + interval '30 days 3 hours', $2, $3, $1)`,
    [slug, SEATS, pence],
  );
  return slug;
}

async function seatsTaken(client: Client, slug: string): Promise<number> {
  const { rows } = await client.query<{ seats: number }>(
    `SELECT coalesce(sum(s.seats), 0)::int AS seats FROM seat_booking s JOIN training_session t ON t.id = s.training_session_id
      WHERE t.slug = $1 AND s.status IN ('held', 'confirmed', 'offered')`,
    [slug],
  );
  return rows[0]?.seats ?? 0;
}
