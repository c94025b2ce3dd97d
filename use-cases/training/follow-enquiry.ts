import type { Transaction } from "#adapters/database/client.ts";
import { statesBefore } from "#domain/life.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { ENQUIRY_LIFE } from "#domain/training/enquiry-life.ts";
import { record } from "#use-cases/history/record.ts";

const LEADS_TO = { proposal_sent: "proposed", booked: "booked", declined: "declined", closed: "closed" } as const;

/**
 * Moves the enquiry that a quote or a proposal answers on, as far as its life lets it; one that a colleague moved elsewhere meanwhile stays
 * there. Composes; what answers it is locked first.
 */
export async function followEnquiry(
  tx: Transaction,
  id: string | null,
  event: keyof typeof LEADS_TO,
  by: StaffMember | "customer" | "system",
): Promise<void> {
  if (id === null) return;
  const to = LEADS_TO[event];
  const closedAt = to === "closed" || to === "declined" ? new Date() : null;
  const moved = await tx.$executeRaw`
    UPDATE enquiry SET status = ${to}::enquiry_status, closed_at = ${closedAt}, version = version + 1
     WHERE id = ${id}::uuid AND status = ANY(${statesBefore(ENQUIRY_LIFE, event)}::enquiry_status[])`;
  if (moved === 1) await record(tx, { subject: "enquiry", subjectId: id, event: `enquiry_${event}`, by });
}
