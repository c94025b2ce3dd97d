import { database, type Prisma } from "#adapters/database/client.ts";
import { type Page, type PageMark, pageOf } from "#domain/paging.ts";
import type { EnquiryStatus } from "#domain/training/enquiry-life.ts";
import { OPEN_ENQUIRY } from "#domain/training/enquiry-life.ts";
import { isId } from "#use-cases/fulfilment/change-consignments.ts";

const CARD = {
  ...{ id: true, reference: true, status: true, receivedAt: true, format: true, groupSize: true, staffCount: true },
  ...{ volunteerCount: true, serviceUserCount: true, nextAction: true, nextActionOn: true },
  recipient: { select: { organisationName: true, contactName: true } },
  handledBy: { select: { id: true, name: true } },
} as const satisfies Prisma.EnquirySelect;

export type PipelineCard = Prisma.EnquiryGetPayload<{ select: typeof CARD }>;
export type OpenStatus = (typeof OPEN_ENQUIRY)[number];
export type Column = { status: OpenStatus; count: number; cards: PipelineCard[] };

const MOST_CARDS = 20;
const MOST_COUNTED = 1000;
const PAGE = 25;
const OLDEST_FIRST = [{ receivedAt: "asc" }, { id: "asc" }] as const satisfies Prisma.EnquiryOrderByWithRelationInput[];

/** The board: of each open state how many enquiries about training (counted up to 1,000), and the oldest 20. */
export async function pipelineBoard(): Promise<Column[]> {
  return Promise.all(
    OPEN_ENQUIRY.map(async (status) => {
      const where = { about: "training" as const, status };
      const [cards, counted] = await Promise.all([
        database().enquiry.findMany({ where, select: CARD, orderBy: [...OLDEST_FIRST], take: MOST_CARDS }),
        database().enquiry.findMany({ where, select: { id: true }, take: MOST_COUNTED }),
      ]);
      return { status, count: counted.length, cards };
    }),
  );
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

function from(after: PageMark | null, isDescending: boolean): Prisma.EnquiryWhereInput[] {
  if (after === null) return [];
  const { at, id } = after;
  const beyond = isDescending ? { lt: at } : { gt: at };
  return [{ OR: [{ receivedAt: beyond }, { receivedAt: at, id: isDescending ? { lt: id } : { gt: id } }] }];
}

/** The colleagues who may look after an enquiry about training, by name. */
export async function trainingColleagues(): Promise<{ id: string; name: string }[]> {
  return database().staffMember.findMany({
    where: { disabledAt: null, role: { in: ["administrator", "training"] } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
