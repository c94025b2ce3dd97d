import { allForgottenWords } from "#domain/privacy/forgotten-words.ts";
import type { Words } from "./phrases.ts";

/** What was forgotten of people, in words. */
export const PRIVACY_WORDS: Record<string, Words> = {
  people_forgotten: (_who, { all }) => `Forgotten, because their time was over: ${allForgottenWords(all)}.`,
  enquiry_fell_silent: () =>
    "Nothing had happened here for so long that it was closed, and whoever asked is forgotten.",
  erased_at_wish: () => "The customer had their name, address and messages erased.",
  erased_for_person: (who) => `${who} erased the customer’s name, address and messages, because they asked for it.`,
};
