import { database, type Found, Prisma, type SelectOf } from "#adapters/database/client.ts";
import { isId } from "#domain/id.ts";
import { type Page, type PageMark, pageOf } from "#domain/paging.ts";
import type { EnquiryStatus } from "#domain/training/enquiry-life.ts";
import { OPEN_ENQUIRY } from "#domain/training/enquiry-life.ts";

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

/** The board: of each open state how many enquiries about training (counted up to 1,000), and the oldest 20. */
export async function pipelineBoard(): Promise<Column[]> {
  const columns = OPEN_ENQUIRY.map((status) => {
    const which = Prisma.sql`enquiry WHERE about = 'training' AND status = ${literal(status)}`;
    return Prisma.sql`
      SELECT ${literal(status)} AS status, (SELECT count(*)::int FROM (SELECT 1 FROM ${which} LIMIT 1000) one) AS count,
             ARRAY(SELECT id FROM ${which} ORDER BY received_at, id LIMIT ${MOST_CARDS}) AS ids`;
  });
  const found = await database().$queryRaw<{ status: OpenStatus; count: number; ids: string[] }[]>`
    ${Prisma.join(columns, " UNION ALL ")}`;
  const cards = await cardsOf(found.flatMap(({ ids }) => ids));
  return OPEN_ENQUIRY.map((status) => ({
    status,
    count: found.find((column) => column.status === status)?.count ?? 0,
    cards: cards.filter((card) => card.status === status),
  }));
}

/** In the order of the ids. */
async function cardsOf(ids: string[]): Promise<PipelineCard[]> {
  if (ids.length === 0) return [];
  const found = await database().enquiry.findMany({ where: { id: { in: ids } }, select: CARD });
  const byId = new Map(found.map((card) => [card.id, card]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A state that stands in the statement as itself: with a value beside it, Postgres could use no index of some states alone. */
function literal(status: EnquiryStatus): Prisma.Sql {
  return Prisma.raw(`'${status}'::enquiry_status`);
}

/** An enquiry about training that is open, in literals as its indexes have it. */
export const IS_OPEN_ENQUIRY = Prisma.sql`about = 'training' AND status IN (${Prisma.join(OPEN_ENQUIRY.map(literal))})`;

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
  const order = Prisma.raw(isOver ? "received_at DESC, id DESC" : "received_at, id");
  const beyond = Prisma.raw(isOver ? "<" : ">");
  const from = after ? Prisma.sql`AND (received_at, id) ${beyond} (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  const found = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM enquiry
     WHERE about = 'training' AND status IN (${Prisma.join(statesOf(filter.status).map(literal))}) ${narrowed(filter)} ${from}
     ORDER BY ${order} LIMIT ${PAGE + 1}`;
  const cards = await cardsOf(found.map(({ id }) => id));
  return pageOf(cards, PAGE, ({ receivedAt, id }) => ({ at: receivedAt, id }));
}

/** Those that are over as their index has them. */
function statesOf(status: PipelineFilter["status"]): EnquiryStatus[] {
  if (status === "over") return ["closed", "declined"];
  return status === null ? [...OPEN_ENQUIRY] : [status];
}

function narrowed({ owner, overdueOn }: PipelineFilter): Prisma.Sql {
  const isKnown = owner !== null && isId(owner);
  const whose = isKnown ? Prisma.sql`AND handled_by_id = ${owner}::uuid` : Prisma.empty;
  const late = overdueOn === null ? Prisma.empty : Prisma.sql`AND next_action_on < ${overdueOn}::date`;
  return Prisma.sql`${owner === "nobody" ? Prisma.sql`AND handled_by_id IS NULL` : whose} ${late}`;
}

/** The colleagues who may look after an enquiry about training, by name. */
export async function trainingColleagues(): Promise<{ id: string; name: string }[]> {
  return database().staffMember.findMany({
    where: { disabledAt: null, role: { in: ["administrator", "training"] } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
