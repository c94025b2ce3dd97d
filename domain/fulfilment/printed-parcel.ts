/** A parcel as paper knows it. */
export type PrintedParcel = {
  code: string;
  /** Its copies are off the shelf already. */
  isPacked: boolean;
  copies: number;
  /** How many packages the carrier takes it in: one label for each. */
  packages: number;
  /** Who and where, line by line, as on the label. Empty for somebody who was forgotten. */
  label: string[];
  deliveryNote: string | null;
  /** By what whoever unpacks an order knows it: their own purchase order number, and when they ordered. Null without one, and of free copies. */
  theirOrder: { number: string; orderedAt: Date } | null;
  lines: { title: string; copies: number }[];
};

/** What to fetch from the shelf for so many parcels, most copies first. */
export function picking(parcels: readonly PrintedParcel[]): { title: string; copies: number; parcels: number }[] {
  const picked = new Map<string, { title: string; copies: number; parcels: number }>();
  for (const { title, copies } of parcels.flatMap(({ lines }) => lines)) {
    const so = picked.get(title) ?? { title, copies: 0, parcels: 0 };
    picked.set(title, { title, copies: so.copies + copies, parcels: so.parcels + 1 });
  }
  return [...picked.values()].sort((a, b) => b.copies - a.copies || a.title.localeCompare(b.title));
}
