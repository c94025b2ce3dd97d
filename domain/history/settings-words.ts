import type { Words } from "./phrases.ts";

/** What was set anew, in words. */
export const SETTINGS_WORDS: Record<string, Words> = {
  promises_changed: (who, { count }) =>
    `${who} changed how many working days customers are told: ${count("lookedAtDays") ?? "some"} until a person looks, ${count("postedDays") ?? "some"} until it is posted.`,
  free_copy_limits_changed: (who, { count }) =>
    `${who} changed the limits of free copies: ${count("individualCopies") ?? "some"} for a person, ${count("groupCopies") ?? "some"} for a group, the same address within ${count("repeatDays") ?? "some"} days.`,
  retention_changed: (who, { count }) =>
    `${who} changed how long names and addresses are kept: ${count("freeCopyDays") ?? "some"} days after free copies, ${count("orderMonths") ?? "some"} months after an order, ${count("enquiryMonths") ?? "some"} after an enquiry; records of money ${count("moneyYears") ?? "some"} years.`,
  copy_costs_changed: (who) => `${who} changed what copies cost to print and to send.`,
  passages_changed: (who) => `${who} changed texts of the public pages.`,
  sender_name_changed: (who, { text }) => `${who} changed whom emails come from: ${text("name") ?? "another name"}.`,
  measures_set: (who, { count }) =>
    `${who} set what one copy weighs: ${count("weightGrams") ?? "some"} g, ${count("thicknessMm") ?? "some"} mm thick.`,
  guide_file_kept: (who, { text }) =>
    `${who} put a file of the guide on the page: ${fileWords(text("title"), text("edition"))}.`,
  guide_file_removed: (who, { text }) =>
    `${who} took a file of the guide off the page: ${fileWords(text("title"), text("edition"))}.`,
  training_policy_changed: (who) => `${who} changed the rules for trainings.`,
  supplier_details_changed: (who) => `${who} changed the details that buyers read of us.`,
  carrier_map_changed: (who) => `${who} changed the columns of the carrier’s file.`,
  tracking_map_changed: (who) => `${who} changed where tracking numbers stand in the carrier’s file.`,
  contact_changed: (who) => `${who} changed how customers reach us.`,
  undo_minutes_changed: (who) => `${who} changed how long a dispatch can be taken back.`,
  return_address_changed: (who) => `${who} changed the return address on labels.`,
};

function fileWords(title: string | null, edition: string | null): string {
  return [title, edition].filter((words) => words !== null).join(", ") || "one of its files";
}
