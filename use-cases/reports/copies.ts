import {
  type CopiesInPlaces,
  type CopiesSent,
  copiesByMonth,
  copiesByRegion,
  type MonthOfCopies,
  type Placed,
  sumOfMonths,
} from "#domain/reports/copies-figures.ts";
import { type CostOfFree, costOfFree, type WhoPaid, whoPaid } from "#domain/reports/copy-costs.ts";
import { type Period, wholeQuarters } from "#domain/reports/period.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { type DownloadsOfMonth, downloadsIn } from "#use-cases/downloads/download-queries.ts";
import { copyCosts } from "#use-cases/settings/copy-costs.ts";
import { copiesSentIn, sponsoredIn, type Waited, waitedIn } from "./copies-queries.ts";

export type CopiesReport = {
  months: MonthOfCopies[];
  whole: CopiesSent;
  /** By region, of the quarters that the period has whole; null where it has none. */
  places: { quarters: string[]; copies: Record<Placed, CopiesInPlaces> } | null;
  waited: { whole: Waited | null; months: Map<string, Waited> };
  cost: CostOfFree;
  sponsored: { copies: number; pence: number };
  paid: WhoPaid;
  /** How often files of the guide were downloaded, by month and by file. */
  downloads: DownloadsOfMonth[];
  /** Nothing was sent, nothing sponsored, and nothing downloaded. */
  isEmpty: boolean;
};

/** Where the copies of a period went, what the free ones cost and who paid, and how long it took. Refuses `not_allowed`. */
export async function copiesReport(
  period: Period,
  by: StaffMember,
  now: Date,
): Promise<Result<CopiesReport, "not_allowed">> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  const [found, waited, sponsored, costs, downloads] = await Promise.all([
    copiesSentIn(period),
    waitedIn(period),
    sponsoredIn(period),
    copyCosts(),
    downloadsIn(period.months[0]?.firstDay ?? "", period.months.at(-1)?.nextDay ?? ""),
  ]);
  const months = copiesByMonth(period.months, found);
  const cost = costOfFree(months, costs);
  const quarters = wholeQuarters(period, now);
  return succeed({
    months,
    whole: sumOfMonths(months),
    places: quarters.length === 0 ? null : { quarters, copies: copiesByRegion(quarters, found) },
    waited: {
      whole: waited.find(({ month }) => month === null) ?? null,
      months: new Map(waited.flatMap(({ month, ...its }) => (month === null ? [] : [[month, its] as const]))),
    },
    cost,
    sponsored,
    paid: whoPaid(cost.printPence + cost.postPence, sponsored.pence),
    downloads,
    isEmpty: found.length + downloads.length === 0 && sponsored.copies === 0,
  });
}
