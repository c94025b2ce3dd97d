import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import type { Composed } from "./compose.ts";
import { linkTo } from "./compose.ts";

const facts = z.object({ consignmentId: z.string() });

/** "Your parcel is on its way", or that it waits for a new edition, for an order or a request. */
export async function composeParcelEmail(
  kind: "parcel_dispatched" | "edition_awaited",
  data: Record<string, unknown>,
): Promise<Composed | null> {
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
  const common = { reference: origin.reference, statusUrl, isFree, plain, contact: await contactLine() };
  const to = parcel.recipient.email;
  if (kind === "edition_awaited") return { to, message: { kind, ...common } };
  return { to, message: { kind, ...common, copies, trackingNumber, carrierName: null } };
}
