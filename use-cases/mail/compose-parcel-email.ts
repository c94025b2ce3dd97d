import { z } from "zod";
import { database, type Prisma } from "#adapters/database/client.ts";
import { BEFORE_PACKING } from "#domain/fulfilment/consignment-life.ts";
import { pageOfOrder } from "#domain/ordering/page-of-order.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import type { Composed } from "./compose.ts";
import { linkTo } from "./compose.ts";

const facts = z.object({
  consignmentId: z.string(),
  what: z.enum(["returned", "lost"]).optional(),
  next: z.enum(["sent_again", "address_asked", "nothing"]).optional(),
});

const KINDS = ["parcel_dispatched", "parcel_renumbered", "parcel_not_arrived", "edition_awaited"] as const;

export function isOfParcel(kind: string): kind is (typeof KINDS)[number] {
  return (KINDS as readonly string[]).includes(kind);
}

/**
 * "Your parcel is on its way", its right tracking number, that it did not arrive, or that it waits for a new edition, for an
 * order or a request. Nobody is told a number that was taken away meanwhile, or of a parcel that is not on its way any more.
 */
export async function composeParcelEmail(
  kind: (typeof KINDS)[number],
  data: Record<string, unknown>,
): Promise<Composed | null> {
  const { consignmentId, what = "returned", next = "nothing" } = facts.parse(data);
  const parcel = await database().consignment.findUniqueOrThrow({
    where: { id: consignmentId },
    include: {
      recipient: { select: { email: true } },
      order: { select: { reference: true, token: true, about: true } },
      request: { select: { reference: true, token: true, contactPreference: true } },
    },
  });
  const { order, request, copies, trackingNumber } = parcel;
  const origin = order ?? request;
  if (parcel.recipient.email === null || origin === null || request?.contactPreference === "none") return null;
  const statusUrl = linkTo(order ? pageOfOrder(order) : `/requests/${origin.token}`);
  const isFree = request !== null;
  const plain = request?.contactPreference === "plain";
  const common = { reference: origin.reference, statusUrl, isFree, plain, contact: await contactLine() };
  const to = parcel.recipient.email;
  if (kind === "edition_awaited") return { to, message: { kind, ...common } };
  const others = parcel.orderId === null ? { requestId: parcel.requestId } : { orderId: parcel.orderId };
  const another = { ...others, id: { not: consignmentId } };
  if (kind === "parcel_not_arrived") {
    const isOneOfSeveral = await isThere({ ...another, status: "dispatched", lostAt: null });
    return { to, message: { kind, ...common, what, next, isOneOfSeveral } };
  }
  if (kind === "parcel_dispatched") {
    const restFollows = await isThere({ ...another, status: { in: [...BEFORE_PACKING, "packed"] } });
    return { to, message: { kind, ...common, copies, trackingNumber, carrierName: null, restFollows } };
  }
  if (trackingNumber === null || parcel.status !== "dispatched" || parcel.lostAt !== null) return null;
  return { to, message: { kind, ...common, trackingNumber } };
}

async function isThere(where: Prisma.ConsignmentWhereInput): Promise<boolean> {
  return (await database().consignment.count({ where })) > 0;
}
