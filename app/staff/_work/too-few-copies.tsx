import { copiesInWords } from "#domain/age.ts";
import { inDigits } from "#domain/digits.ts";
import { tooFew, type Wanted } from "#domain/stock/missing-copies.ts";
import { stockNow } from "#use-cases/stock/queries.ts";

/** Beside what a colleague is about to agree to: that fewer copies are available than it takes. It forbids nothing. */
export async function TooFewCopies({ lines }: { lines: readonly Wanted[] }) {
  const short = tooFew(lines, await stockNow());
  return short.map(({ sku, title, wanted, available }) => (
    <p key={sku} className="work-warning">
      {title}: {copiesInWords(wanted)} here, and {available === 0 ? "none is" : `only ${inDigits(available)}`} available
      now. It would wait until more are printed, and its customer is told so.
    </p>
  ));
}
