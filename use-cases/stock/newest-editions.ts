import type { Transaction } from "#adapters/database/client.ts";

/** For each publication the edition that has taken its place by now; itself, where none has. There are few of them. */
export async function newestEditions(tx: Transaction): Promise<Map<string, string>> {
  const all = await tx.publication.findMany({ select: { id: true, replacedById: true } });
  const next = new Map(all.map(({ id, replacedById }) => [id, replacedById]));
  const newestOf = (id: string): string => {
    const replacedBy = next.get(id) ?? null;
    return replacedBy === null ? id : newestOf(replacedBy);
  };
  return new Map(all.map(({ id }) => [id, newestOf(id)]));
}
