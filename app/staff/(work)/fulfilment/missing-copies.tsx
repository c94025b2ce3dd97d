import { copiesInWords } from "#domain/age.ts";
import { inDigits } from "#domain/digits.ts";
import { missingCopies } from "#domain/stock/missing-copies.ts";
import { stockNow } from "#use-cases/stock/queries.ts";

/** Above the parcels that wait for stock: how many copies are missing, title by title. Nothing where none is. */
export async function MissingCopies() {
  const missing = (await stockNow())
    .map((row) => ({ ...row, copies: missingCopies(row) }))
    .filter(({ copies }) => copies > 0);
  if (missing.length === 0) return null;
  return (
    <ul>
      {missing.map(({ sku, title, copies, waiting }) => (
        <li key={sku}>
          {title}: <strong>{copiesInWords(copies)} missing</strong> of the {inDigits(waiting)} that parcels wait for
        </li>
      ))}
    </ul>
  );
}
