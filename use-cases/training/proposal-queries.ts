import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { database, type Found, Prisma, type SelectOf } from "#adapters/database/client.ts";
import { historyOfThings, type Told } from "#use-cases/history/queries.ts";
import { type Said, wordsOf } from "#use-cases/people/words.ts";
import { inOrderOfWork } from "./lock-proposal.ts";

const PROPOSAL = {
  id: true,
  reference: true,
  number: true,
  token: true,
  status: true,
  version: true,
  title: true,
  format: true,
  place: true,
  placePostcode: true,
  onlineLink: true,
  groupSize: true,
  travelMinutes: true,
  daysOpen: true,
  terms: true,
  note: true,
  totalPence: true,
  sentAt: true,
  expiresAt: true,
  changeAskedAt: true,
  enquiry: { select: { reference: true } },
  recipient: true,
  dates: { orderBy: { position: "asc" }, select: { position: true, startsAt: true, endsAt: true } },
  trainers: { select: { trainer: { select: { id: true, name: true } } } },
  lines: { orderBy: { position: "asc" }, include: { publication: { select: { title: true, sku: true } } } },
  booking: { select: { token: true, status: true } },
} as const satisfies SelectOf<"proposal">;

type Version = Found<"proposal", typeof PROPOSAL>;

/** One version of a proposal with all that its pages show. Of its trainers, the first names. */
export type Proposal = ReturnType<typeof flat>;

/** The proposal behind a secret link, and the link of the version that took its place; null for a token that is none. */
export async function proposalByToken(token: string): Promise<(Proposal & { replacedBy: string | null }) | null> {
  if (!looksLikeToken(token)) return null;
  const found = await database().proposal.findFirst({ where: { token, sentAt: { not: null } }, select: PROPOSAL });
  if (!found) return null;
  const later = await database().proposal.findFirst({
    where: { reference: found.reference, number: { gt: found.number }, sentAt: { not: null } },
    orderBy: { number: "desc" },
    select: { token: true },
  });
  return { ...flat(found), replacedBy: later?.token ?? null };
}

/** What happened to a proposal in all its versions, oldest first. */
export function historyOfProposal(reference: string): Promise<Told[]> {
  return historyOfThings(Prisma.sql`SELECT id FROM proposal WHERE reference = ${reference}`);
}

/** What whoever asked for the proposal wrote, latest first: the question, and what they want changed. */
export function saidByCustomer(recipientId: string): Promise<Said[]> {
  return wordsOf(database(), recipientId, { direction: "from_customer" }, 20);
}

/** Every version of a proposal, the one that staff work on first. */
export async function proposalVersions(reference: string): Promise<Proposal[]> {
  const found = await database().proposal.findMany({ where: { reference }, select: PROPOSAL });
  return inOrderOfWork(found).map(flat);
}

function flat({ lines, trainers, ...proposal }: Version) {
  return {
    ...proposal,
    trainerIds: trainers.map(({ trainer }) => trainer.id),
    trainers: trainers.map(({ trainer }) => trainer.name.split(" ")[0] ?? trainer.name),
    lines: lines.map(({ publication, ...line }) => {
      return { ...line, title: publication?.title ?? line.title ?? "", sku: publication?.sku ?? null };
    }),
  };
}
