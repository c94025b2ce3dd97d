/** Which parcels of the queue a colleague wants to have on the table. */
export type BatchWish = {
  kind: keyof typeof BATCH_KINDS;
  size: keyof typeof BATCH_SIZES;
  /** Only what waits for this many days or longer. */
  waitedDays: (typeof BATCH_WAITS)[number];
};

export const BATCH_KINDS = {
  any: { words: "Orders and free copies", isFree: null },
  orders: { words: "Orders", isFree: false },
  free: { words: "Free copies", isFree: true },
} as const;

/** By copies, because what fits through a letterbox, into a padded bag and into a box is packed at different tables. */
export const BATCH_SIZES = {
  any: { words: "Any size", from: 1, to: null },
  small: { words: "1 or 2 copies", from: 1, to: 2 },
  medium: { words: "3 to 9 copies", from: 3, to: 9 },
  large: { words: "10 copies or more", from: 10, to: null },
} as const;

export const BATCH_WAITS = [0, 3, 7, 14] as const;

/** The oldest parcels, whatever they are. */
export const ANY_PARCEL: BatchWish = { kind: "any", size: "any", waitedDays: 0 };

/** Reads a wish from a form or an address. What is not one of the choices is taken for "any". */
export function readBatchWish({ kind = "", size = "", waited = "" }: Record<string, string | undefined>): BatchWish {
  return {
    kind: isKeyOf(BATCH_KINDS, kind) ? kind : "any",
    size: isKeyOf(BATCH_SIZES, size) ? size : "any",
    waitedDays: BATCH_WAITS.find((days) => String(days) === waited) ?? 0,
  };
}

function isKeyOf<Table extends object>(table: Table, key: string): key is keyof Table & string {
  return Object.hasOwn(table, key);
}
