import { copiesInWords } from "#domain/age.ts";
import { copiesLeft } from "#domain/stock/low-stock.ts";
import { stockNow } from "#use-cases/stock/queries.ts";

/** Above what a colleague may agree to: how many copies of each title are on the shelf that nobody else is promised or waits for. */
export async function FreeNow() {
  const onSale = (await stockNow()).filter(({ isActive }) => isActive);
  if (onSale.length === 0) return null;
  const free = onSale.map((row) => `${row.title}, ${copiesInWords(Math.max(0, copiesLeft(row)))}`);
  return <p>Free now: {free.join("; ")}.</p>;
}
