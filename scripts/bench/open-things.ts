import { randomUUID } from "node:crypto";
import { MAKE } from "./make-open.ts";
import { StillStripe } from "./open-at-stripe.ts";
import { COUNTS, DIFFERS, type OpenThing } from "./open-thing.ts";

const NOTHING = { providerId: null, paymentIntentId: null, organisationId: null, customerId: null, creditNoteId: null };

/** Fills a stand-in's store, which nobody has open, with what is open: most of it as it is here, a tenth not. */
export function openThings(folder: string): OpenThing[] {
  const stripe = new StillStripe(folder);
  const things: OpenThing[] = [];
  for (const [kind, count] of Object.entries(COUNTS) as [keyof typeof COUNTS, number][])
    for (let n = 0; n < count; n += 1) {
      const at = stripe.ago((count - n) * SECONDS_APART[kind]);
      const thing: OpenThing = { ...NOTHING, kind, at, copies: 1 + (n % 9), id: randomUUID() };
      const isOther = n % DIFFERS === 0;
      const former = kind === "begun_invoice" ? things.filter((each) => each.kind === "invoice")[n] : things.at(-1);
      things.push({ ...thing, ...MAKE[kind](stripe, thing, { n, isOther, former }) });
      if (n % 100 === 0) stripe.commit();
    }
  stripe.ago(0);
  stripe.close();
  return things;
}

/** Card orders wait for a day at most; what is begun was begun a moment ago, and is nobody's to pick up yet. */
const SECONDS_APART = { dispute: 10_000, refund: 400, checkout: 15, invoice: 1_000, begun_invoice: 0.2 };
