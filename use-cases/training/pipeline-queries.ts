import { database, type Found, type Prisma, type SelectOf } from "#adapters/database/client.ts";
import { type Page, type PageMark, pageOf } from "#domain/paging.ts";
import type { EnquiryStatus } from "#domain/training/enquiry-life.ts";
import { OPEN_ENQUIRY } from "#domain/training/enquiry-life.ts";
import { isId } from "#use-cases/fulfilment/change-consignments.ts";

const CARD = {
  ...{ id: true, reference: true, status: true, receivedAt: true, format: true, groupSize: true, staffCount: true },
  ...{ volunteerCount: true, serviceUserCount: true, nextAction: true, nextActionOn: true },
  recipient: { select: { organisationName: true, contactName: true } },
  handledBy: { select: { id: true, name: true } },
} as const satisfies SelectOf<"enquiry">;

export type PipelineCard = Found<"enquiry", typeof CARD>;
export type OpenStatus = (typeof OPEN_ENQUIRY)[number];
export type Column = { status: OpenStatus; count: number; cards: PipelineCard[] };

const MOST_CARDS = 20;
const PAGE = 25;
const OLDEST_FIRST = [{ receivedAt: "asc" }, { id: "asc" }] as const satisfies Prisma.EnquiryOrderByWithRelationInput[];

/** The board: of each open state how many enquiries about training (counted up to 1,000), and the oldest 20. */
export async function pipelineBoard(): Promise<Column[]> {
  const [counts, ...cards] = await Promise.all([countOpen(), ...OPEN_ENQUIRY.map(oldestOf)]);
  return OPEN_ENQUIRY.map((status, place) => ({ status, count: counts.get(status) ?? 0, cards: cards[place] ?? [] }));
}

async function countOpen(): Promise<Map<OpenStatus, number>> {
  const found = await database().$queryRaw<{ status: OpenStatus; count: number }[]>`
    SELECT status, (SELECT count(*)::int FROM (SELECT 1 FROM enquiry e
                     WHERE e.about = 'training' AND e.status = open.status LIMIT 1000) one) AS count
      FROM unnest(${[...OPEN_ENQUIRY]}::enquiry_status[]) AS open (status)`;
  return new Map(found.map(({ status, count }) => [status, count]));
}

function oldestOf(status: OpenStatus): Promise<PipelineCard[]> {
  const where = { about: "training" as const, status };
  return database().enquiry.findMany({ where, select: CARD, orderBy: [...OLDEST_FIRST], take: MOST_CARDS });
}

export type PipelineFilter = {
  /** One open state; all of them where it is null. `over`: those that are declined or closed, latest first. */
  status: OpenStatus | "over" | null;
  /** The id of a colleague; `nobody`; or null for all. */
  owner: string | null;
  /** As `2027-06-01`: those alone whose next action should have been done before this day. */
  overdueOn: string | null;
};

/** One page of enquiries about training, sorted by age: the oldest first, of those that are over the latest. */
export async function pipelinePage(filter: PipelineFilter, after: PageMark | null): Promise<Page<PipelineCard>> {
  const isOver = filter.status === "over";
  const direction = isOver ? "desc" : "asc";
  const found = await database().enquiry.findMany({
    where: {
      about: "training",
      status: { in: statesOf(filter.status) },
      AND: [...narrowed(filter), ...from(after, isOver)],
    },
    select: CARD,
    orderBy: [{ receivedAt: direction }, { id: direction }],
    take: PAGE + 1,
  });
  return pageOf(found, PAGE, ({ receivedAt, id }) => ({ at: receivedAt, id }));
}

function statesOf(status: PipelineFilter["status"]): EnquiryStatus[] {
  if (status === "over") return ["declined", "closed"];
  return status === null ? [...OPEN_ENQUIRY] : [status];
}

function narrowed({ owner, overdueOn }: PipelineFilter): Prisma.EnquiryWhereInput[] {
  const isKnown = owner !== null && isId(owner);
  return [
    ...(owner === "nobody" ? [{ handledById: null }] : []),
    ...(isKnown ? [{ handledById: owner }] : []),
    ...(overdueOn !== null ? [{ nextActionOn: { lt: new Date(overdueOn) } }] : []),
  ];
}

/** Of the two conditions the first is where an index begins: without it, every row of the pages before would be read. */
function from(after: PageMark | null, isDescending: boolean): Prisma.EnquiryWhereInput[] {
  if (after === null) return [];
  const { at, id } = after;
  const [since, beyond] = isDescending ? [{ lte: at }, { lt: at }] : [{ gte: at }, { gt: at }];
  return [
    { receivedAt: since },
    { OR: [{ receivedAt: beyond }, { receivedAt: at, id: isDescending ? { lt: id } : { gt: id } }] },
  ];
}

/** The colleagues who may look after an enquiry about training, by name. */
export async function trainingColleagues(): Promise<{ id: string; name: string }[]> {
  return database().staffMember.findMany({
    where: { disabledAt: null, role: { in: ["administrator", "training"] } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
