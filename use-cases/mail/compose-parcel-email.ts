import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import type { Composed } from "./compose.ts";
import { linkTo } from "./compose.ts";

const facts = z.object({ consignmentId: z.string() });

/** "Your parcel is on its way", for an order or a request. */
export async function composeParcelEmail(data: Record<string, unknown>): Promise<Composed | null> {
  const parcel = await database().consignment.findUniqueOrThrow({
    where: { id: facts.parse(data).consignmentId },
    include: {
      recipient: { select: { email: true } },
      order: { select: { reference: true, token: true } },
      request: { select: { reference: true, token: true, contactPreference: true } },
    },
  });
  const { order, request, copies, trackingNumber } = parcel;
  const origin = order ?? request;
  if (parcel.recipient.email === null || origin === null || request?.contactPreference === "none") return null;
  const statusUrl = linkTo(order ? `/orders/${order.token}` : `/requests/${origin.token}`);
  const isFree = request !== null;
  const plain = request?.contactPreference === "plain";
  const message = {
    kind: "parcel_dispatched" as const,
    reference: origin.reference,
    statusUrl,
    copies,
    trackingNumber,
    plain,
  };
  return { to: parcel.recipient.email, message: { ...message, carrierName: null, isFree } };
}
