import { mintReference, mintToken } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";
import type { SentAs } from "#domain/reports/copies-figures.ts";

type GivenParcels = {
  /** When they were sent; a moment in UTC. */
  at: string;
  sentAs?: SentAs;
  area?: string | null;
  /** So many parcels, and copies in each. */
  parcels?: number;
  copies?: number;
  waitedDays?: number;
  status?: "dispatched" | "returned";
};

/** Parcels that were sent once, each with the order or request that it came from. */
export async function sentParcels({ at, parcels = 1, ...given }: GivenParcels): Promise<void> {
  for (let turn = 0; turn < parcels; turn += 1) await sentParcel(new Date(at), given);
}

async function sentParcel(dispatchedAt: Date, given: Omit<GivenParcels, "at" | "parcels">): Promise<void> {
  const { sentAs = "ordered", area = "HU", copies = 1, waitedDays = 1, status = "dispatched" } = given;
  const { id: recipientId } = await database().recipient.create({ data: {}, select: { id: true } });
  const code = mintReference();
  const isFree = sentAs === "individual" || sentAs === "group";
  const origin = isFree
    ? { requestId: await aRequest(code, recipientId, sentAs, copies) }
    : { orderId: await orderOf(code, recipientId, sentAs, copies) };
  const waitingSince = new Date(dispatchedAt.getTime() - waitedDays * 86_400_000);
  await database().consignment.create({
    data: { ...origin, code, recipientId, status, copies, area, sentAs, dispatchedAt, waitingSince },
  });
}

async function aRequest(reference: string, recipientId: string, audience: "individual" | "group", copies: number) {
  const { id: publicationId } = await database().publication.findFirstOrThrow({ select: { id: true } });
  const answers = { audience, copiesRequested: copies, contactPreference: "none" as const, addressHash: reference };
  const facts = { reference, token: mintToken(), status: "fulfilled" as const, publicationId, recipientId };
  return (await database().freeCopyRequest.create({ data: { ...facts, ...answers }, select: { id: true } })).id;
}

async function orderOf(reference: string, recipientId: string, sentAs: SentAs, copies: number) {
  const about = sentAs === "training" ? ("training" as const) : ("copies" as const);
  const facts = { reference, token: mintToken(), status: "fulfilled" as const, about, payBy: "card" as const };
  const data = { ...facts, recipientId, copies, totalPence: copies * 1_000 };
  return (await database().order.create({ data, select: { id: true } })).id;
}
