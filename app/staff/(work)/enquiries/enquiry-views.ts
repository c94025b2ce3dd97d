import { may, type StaffMember } from "#domain/staff/abilities.ts";
import type { EnquiryView } from "#use-cases/training/queries.ts";

export const ENQUIRY_TABS = ["open", "quote", "training", "closed"] as const;
export type EnquiryTab = (typeof ENQUIRY_TABS)[number];
type About = "quote" | "training";

/** What this colleague looks after: quotes, training, or both. */
export function aboutFor(by: Pick<StaffMember, "role">): About[] {
  const both: About[] = ["quote", "training"];
  return both.filter((about) => may(by, about === "quote" ? "manage_orders" : "manage_training"));
}

/** The tabs that make sense to this colleague: whoever looks after one kind needs no tab for it. */
export function tabsFor(about: readonly About[]): EnquiryTab[] {
  return ENQUIRY_TABS.filter((tab) => about.length > 1 || tab === "open" || tab === "closed");
}

/** What a tab shows of that. A tab about something that the reader does not look after shows all that is open. */
export function shownIn(tab: EnquiryTab, about: readonly About[]): { about: readonly About[]; view: EnquiryView } {
  if (tab === "closed") return { about, view: "closed" };
  const one = about.filter((each) => each === tab);
  return { about: one.length > 0 ? one : about, view: "open" };
}
