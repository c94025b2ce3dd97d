import { lastWeeks, type Week } from "#domain/reports/weeks.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { type Cover, coverOf, type Sent } from "#domain/stock/cover.ts";
import { stockNow } from "#use-cases/stock/queries.ts";
import { sentByWeek } from "#use-cases/stock/sent-by-week.ts";
import { incomeSince, type SentInWeek, sentSince, type TrainedInWeek, trainedSince } from "./week-queries.ts";

/** So many weeks the home page draws: a season, in which a change shows. */
const WEEKS = 12;

export type CoverOfTitle = { sku: string; title: string; onHand: number; cover: Cover; sent: Sent };

/** How the last weeks went, as far as this colleague has to do with it. What is of no concern to them is null. */
export type Weeks = {
  weeks: readonly Week[];
  sent: Omit<SentInWeek, "week">[] | null;
  covers: CoverOfTitle[] | null;
  incomePence: number[] | null;
  trained: Omit<TrainedInWeek, "week">[] | null;
};

/** The last twelve weeks, oldest first. Each figure reads an index from their first moment on, whatever came before. */
export async function weeksFor(by: StaffMember, now: Date): Promise<Weeks> {
  const weeks = lastWeeks(WEEKS, now);
  const from = weeks[0]?.from ?? now;
  const [sent, covers, income, trained] = await Promise.all([
    may(by, "fulfil") ? sentSince(from) : null,
    may(by, "manage_stock") ? coversNow(now) : null,
    may(by, "manage_business") ? incomeSince(from) : null,
    may(by, "manage_training") ? trainedSince(from) : null,
  ]);
  return {
    weeks,
    sent: sent && inWeeks(weeks, sent, { ordered: 0, free: 0, training: 0, days: 0 }),
    covers,
    incomePence: income && inWeeks(weeks, income, { pence: 0 }).map(({ pence }) => pence),
    trained: trained && inWeeks(weeks, trained, { trainings: 0, people: 0 }),
  };
}

function inWeeks<Found extends object>(
  weeks: readonly Week[],
  found: readonly (Found & { week: string })[],
  nothing: Found,
): Found[] {
  return weeks.map(({ key }) => found.find(({ week }) => week === key) ?? nothing);
}

async function coversNow(now: Date): Promise<CoverOfTitle[]> {
  const [rows, sent] = await Promise.all([stockNow(), sentByWeek(now)]);
  return rows
    .filter(({ isActive }) => isActive)
    .map(({ publicationId, sku, title, onHand }) => {
      const itsSent = sent.get(publicationId) ?? { firstAt: null, weeks: [] };
      return { sku, title, onHand, cover: coverOf(itsSent, onHand, now), sent: itsSent };
    });
}
