import { type Ability, may, type StaffMember } from "#domain/staff/abilities.ts";
import type { HistorySubject } from "#use-cases/history/record.ts";

export const HISTORY_VIEWS = [
  "all",
  "orders",
  "free-copies",
  "parcels",
  "stock",
  "enquiries",
  "quotes",
  "training",
  "staff",
  "privacy",
] as const;
export type HistoryView = (typeof HISTORY_VIEWS)[number];

const SUBJECTS: Record<Exclude<HistoryView, "all">, readonly HistorySubject[]> = {
  orders: ["order", "organisation"],
  "free-copies": ["request"],
  parcels: ["consignment"],
  stock: ["publication"],
  enquiries: ["enquiry"],
  quotes: ["quote"],
  training: ["proposal", "booking", "training_session", "seats", "trainer"],
  staff: ["staff"],
  privacy: ["privacy"],
};

/** What is not for everybody who reads the history. What happens to colleagues is for those who manage people. */
const NEEDS: Partial<Record<HistoryView, Ability>> = { training: "manage_training", staff: "manage_people" };

type Reader = Pick<StaffMember, "role">;

export function viewsFor(by: Reader): HistoryView[] {
  return HISTORY_VIEWS.filter((view) => {
    const needs = NEEDS[view];
    return needs === undefined || may(by, needs);
  });
}

export function subjectsOf(view: HistoryView, by: Reader): HistorySubject[] {
  const views = viewsFor(by).filter((each) => each !== "all" && (view === "all" || each === view));
  return views.flatMap((each) => SUBJECTS[each as Exclude<HistoryView, "all">]);
}
