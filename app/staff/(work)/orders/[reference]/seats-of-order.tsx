import { londonDateInWords } from "#domain/london-clock.ts";
import { sessionOfOrder } from "#use-cases/training/session-queries.ts";

/** Leads from an order to the open session that its places are at. */
export async function SeatsOfOrder({ orderId }: { orderId: string }) {
  const session = await sessionOfOrder(orderId);
  if (session === null) return null;
  return (
    <p className="work-above-list">
      Its places are at <a href={`/staff/training/sessions/${session.id}`}>{session.title}</a> on{" "}
      {londonDateInWords(session.startsAt)}.
    </p>
  );
}
