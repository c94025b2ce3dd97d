import { may, type StaffMember } from "#domain/staff/abilities.ts";
import type { HistorySubject } from "#use-cases/history/record.ts";

export const HISTORY_VIEWS = [
  "all",
  "orders",
  "free-copies",
  "parcels",
  "stock",
  "enquiries",
  "quotes",
  "staff",
] as const;
export type HistoryView = (typeof HISTORY_VIEWS)[number];

const SUBJECTS: Record<Exclude<HistoryView, "all">, HistorySubject> = {
  orders: "order",
  "free-copies": "request",
  parcels: "consignment",
  stock: "publication",
  enquiries: "enquiry",
  quotes: "quote",
  staff: "staff",
};

type Reader = Pick<StaffMember, "role">;

/** What happens to colleagues is for those who manage people. */
export function viewsFor(by: Reader): HistoryView[] {
  return HISTORY_VIEWS.filter((view) => view !== "staff" || may(by, "manage_people"));
}

export function subjectsOf(view: HistoryView, by: Reader): HistorySubject[] {
  const views = viewsFor(by).filter((each) => each !== "all" && (view === "all" || each === view));
  return views.map((each) => SUBJECTS[each as Exclude<HistoryView, "all">]);
}
