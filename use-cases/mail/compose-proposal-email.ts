import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { type Composed, linkTo } from "./compose.ts";

const facts = z.object({ proposalId: z.string() });

/**
 * "Here is your proposal", or a reminder of one that lapses soon. A version that was replaced before it could be sent goes to
 * nobody, and of one that was answered nobody is reminded.
 */
export async function composeProposalEmail(
  kind: "proposal_sent" | "proposal_reminder",
  data: Record<string, unknown>,
): Promise<Composed | null> {
  const proposal = await database().proposal.findUniqueOrThrow({
    where: { id: facts.parse(data).proposalId },
    select: {
      reference: true,
      number: true,
      token: true,
      status: true,
      totalPence: true,
      expiresAt: true,
      recipient: { select: { email: true, contactName: true } },
    },
  });
  const { reference, number, totalPence, expiresAt, recipient } = proposal;
  if (recipient.email === null || expiresAt === null || proposal.status === "superseded") return null;
  if (kind === "proposal_reminder" && proposal.status !== "sent") return null;
  const shared = { contactName: recipient.contactName ?? "", contact: await contactLine() };
  const proposalUrl = linkTo(`/proposals/${proposal.token}`);
  return {
    to: recipient.email,
    message: {
      kind,
      reference,
      number,
      proposalUrl,
      totalPence,
      expiresAt: expiresAt.toISOString(),
      ...shared,
    },
  };
}
