import { londonTimeInWords } from "#domain/london-clock.ts";
import { because, copiesPart, type Words } from "./phrases.ts";

/** What happened on the shelf, and to what copies are sold for, in words. */
export const STOCK_WORDS: Record<string, Words> = {
  copies_received: (who, facts) => `${who} booked in a delivery${copiesPart(facts)}.`,
  edition_started: (who, { text }) => `${who} started a new edition: ${text("title") ?? ""}.`,
  price_list_added: (who, { text }) => `${who} made a new price list${fromWhen(text("from"))}.`,
  price_list_withdrawn: (who, { text }) => `${who} withdrew the price list${fromWhen(text("from"))}.`,
  count_corrected: (who, { text }) => `${who} corrected the count${because(text("reason"))}`,
  count_agreed: (who, facts) => `${who} counted the copies: they agree with our records${copiesPart(facts)}.`,
  stock_line_set: (who, facts) => `${who} set the low-stock line${copiesPart(facts, "line")}.`,
  stock_line_removed: (who) => `${who} removed the low-stock line.`,
  stock_ran_low: (_who, facts) => `The copies fell below the low-stock line${copiesPart(facts, "line")}.`,
  stock_came_back: (_who, facts) => `The copies are above the low-stock line again${copiesPart(facts, "line")}.`,
};

function fromWhen(iso: string | null): string {
  const at = new Date(iso ?? "");
  return Number.isNaN(at.getTime()) ? "" : `, in force from ${londonTimeInWords(at)}`;
}
