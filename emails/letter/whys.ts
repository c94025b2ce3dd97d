import { type OrderAbout, orderWord } from "#domain/ordering/line-kind.ts";

/** Why somebody gets an email, for its last line. */
export const WHY_ORDERED = whyOrdered("copies");
export const WHY_ASKED = "You get this email because you gave us this address. We use it for nothing else.";
export const WHY_ENQUIRED =
  "You get this email because this address was given with an enquiry. We use it for nothing else.";
export const WHY_QUOTED =
  "You get this email because this address was given to us for a quote. We use it for nothing else.";
export const WHY_STAFF = "Release’s store sent this to you alone.";

export const WHY_PROPOSED = "You get this email because you asked us about a training day.";

/** For emails that are about copies, a training or places alike. */
export function whyOrdered(about: OrderAbout): string {
  const word = orderWord(about);
  return `You get this email because this address was given with ${word === "order" ? "an" : "a"} ${word}. We never add you to a mailing list. Release is a registered charity.`;
}
