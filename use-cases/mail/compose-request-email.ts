import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { KEY, openWords } from "#adapters/sealing/sealed-words.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { waitsForCopies } from "#use-cases/stock/waits-for-copies.ts";
import type { Composed } from "./compose.ts";
import { linkTo } from "./compose.ts";

const facts = z.object({ requestId: z.string(), messageId: z.string().optional() });

/** Everything that is told about a request for free copies, only to those who want to be told. */
export async function composeRequestEmail(kind: string, data: Record<string, unknown>): Promise<Composed | null> {
  const { requestId, messageId } = facts.parse(data);
  const request = await database().freeCopyRequest.findUniqueOrThrow({
    where: { id: requestId },
    include: { recipient: { select: { email: true, ...KEY, messages: { orderBy: { at: "desc" }, take: 20 } } } },
  });
  const { email, messages } = request.recipient;
  if (email === null || request.contactPreference === "none") return null;
  const { reference, copiesRequested } = request;
  const shared = {
    reference,
    statusUrl: linkTo(`/requests/${request.token}`),
    plain: request.contactPreference === "plain",
    contact: await contactLine(),
  };
  const wordsIn = (one: (typeof messages)[number] | undefined) => one && openWords(request.recipient, one.sealed);
  const words = wordsIn(messages.find((message) => message.id === messageId)) ?? "";
  const note = wordsIn(messages.find((message) => message.purpose === "approval")) ?? null;
  switch (kind) {
    case "request_received":
      return { to: email, message: { kind, ...shared } };
    case "request_approved": {
      const copiesApproved = request.copiesApproved ?? copiesRequested;
      const waits = await waitsForCopies({ requestId });
      return { to: email, message: { kind, ...shared, copiesApproved, copiesRequested, note, waitsForCopies: waits } };
    }
    case "request_declined":
    case "request_cancelled":
      return { to: email, message: { kind, ...shared, reason: words } };
    case "request_question":
      return { to: email, message: { kind, ...shared, question: words } };
    default:
      throw new Error(`no request email of the kind ${kind}`);
  }
}
