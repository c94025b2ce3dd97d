import { readWholeNumber } from "#domain/forms/text.ts";
import { formatPence } from "#domain/money.ts";
import { MOST_SEATS_OF_A_PARTY } from "./seats-answers.ts";
import { placesInWords } from "./seats-asked.ts";

/** What stands in the form for places that says what they come to. */
export type TypedSeats = { seats: string; purchaseOrderNumber: string };

/** What the button that books places says, and the sentence beside it. */
export type SeatsOwed = { button: string; sentence: string };

const BY_INVOICE = "by invoice, due 30 days after its date";

/**
 * What booking comes to, said before it is done: the sum of what is typed, or the price of each place (in pence, more than
 * nothing) while nothing is typed that can be counted, or no script runs (`typed` is null).
 */
export function seatsOwed(typed: TypedSeats | null, pricePence: number): SeatsOwed {
  const seats = readWholeNumber(typed?.seats ?? "");
  const each = formatPence(pricePence);
  if (typed === null || seats === null || seats < 1 || seats > MOST_SEATS_OF_A_PARTY)
    return {
      button: "Book",
      sentence: `“Book” books the places at once. With a purchase order number you owe ${each} for each place, ${BY_INVOICE}. Without one you pay ${each} for each place by card next.`,
    };
  const places = placesInWords(seats);
  const sum = formatPence(seats * pricePence);
  if (typed.purchaseOrderNumber.trim() === "")
    return { button: `Book ${places} and pay ${sum}`, sentence: `You pay ${sum} by card next.` };
  return {
    button: `Book ${places} for ${sum}`,
    sentence: `The button books ${places} at once, and you owe ${sum} ${BY_INVOICE}.`,
  };
}
