import { database } from "#adapters/database/client.ts";

/** Which emails wait or went to the customer of an order, request or enquiry, by kind, in the order they were queued. */
export async function emailsTo(origin: { reference: string }): Promise<string[]> {
  const { reference } = origin;
  const emails = await database().outboxEmail.findMany({
    where: {
      recipient: { OR: [{ order: { reference } }, { request: { reference } }, { enquiry: { reference } }] },
    },
    select: { kind: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return emails.map(({ kind }) => kind);
}

/** What staff are told that needs them: each fact once, whoever was told. */
export async function staffWereTold(): Promise<string[]> {
  const emails = await database().outboxEmail.findMany({
    where: { kind: "staff_needs_you" },
    select: { data: true, dedupeKey: true },
    orderBy: { createdAt: "asc" },
  });
  const facts = emails.map(({ data, dedupeKey }) => {
    const fact = dedupeKey.slice(0, dedupeKey.lastIndexOf(":"));
    return [fact, String((data as { what?: unknown }).what)] as const;
  });
  return [...new Map(facts).values()];
}

/** The tasks that staff have open, by kind. */
export async function openTasks(order?: { id: string }): Promise<string[]> {
  const tasks = await database().staffTask.findMany({
    where: { resolvedAt: null, ...(order && { orderId: order.id }) },
    select: { kind: true },
    orderBy: { openedAt: "asc" },
  });
  return tasks.map(({ kind }) => kind);
}

/** What happened to something, by event, oldest first. */
export async function historyOf(subject: { id: string }): Promise<string[]> {
  const entries = await database().historyEntry.findMany({
    where: { subjectId: subject.id },
    select: { event: true },
    orderBy: { id: "asc" },
  });
  return entries.map(({ event }) => event);
}

/** The order's own row, as it is now. */
export async function orderNow(order: { id: string }) {
  return database().order.findUniqueOrThrow({ where: { id: order.id } });
}

/** The request's own row, as it is now. */
export async function requestNow(request: { id: string }) {
  return database().freeCopyRequest.findUniqueOrThrow({ where: { id: request.id } });
}
