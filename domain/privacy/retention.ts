/**
 * How long names and addresses are kept once they are needed no more: days after free copies were sent, months after an order
 * or a training was over, months after an enquiry was closed, or fell silent; and years for which the books are kept, without them.
 */
export type Retention = { freeCopyDays: number; orderMonths: number; enquiryMonths: number; moneyYears: number };

/** What holds until somebody sets it. */
export const USUAL_RETENTION: Retention = { freeCopyDays: 30, orderMonths: 18, enquiryMonths: 24, moneyYears: 7 };

/** The bounds within which it can be set. The law asks for the books of six years and of the one that is not over. */
export const RETENTION_BOUNDS = {
  freeCopyDays: { least: 7, most: 90 },
  orderMonths: { least: 1, most: 36 },
  enquiryMonths: { least: 1, most: 36 },
  moneyYears: { least: 7, most: 12 },
} as const satisfies Record<keyof Retention, { least: number; most: number }>;

/** Everybody is looked at again within so many days, so that a shorter time reaches all of them by then. */
export const LOOKED_AT_EVERY_DAYS = 7;

/** Who came to a training is forgotten so many days after it. */
export const DELEGATES_KEPT_DAYS = 14;
/** From where on the network a request came is forgotten so many days after it. */
export const NETWORK_MARKS_KEPT_DAYS = 14;

export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * 86_400_000);
}

/** The same moment so many months later; at the end of a month that is shorter, its last day. */
export function monthsAfter(at: Date, months: number): Date {
  const later = new Date(at);
  later.setUTCMonth(later.getUTCMonth() + months);
  if (later.getUTCDate() !== at.getUTCDate()) later.setUTCDate(0);
  return later;
}

/** "1 day", "30 days". */
export function counted(count: number, word: "day" | "month" | "year"): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
