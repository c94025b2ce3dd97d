import { copiesInWords } from "#domain/age.ts";
import { availableCopies } from "#domain/stock/availability.ts";
import { stockNow } from "#use-cases/stock/queries.ts";

/** Above what a colleague may agree to: how many copies of each title a parcel could have now. */
export async function AvailableNow() {
  const onSale = (await stockNow()).filter(({ isActive }) => isActive);
  if (onSale.length === 0) return null;
  const available = onSale.map((row) => `${row.title}, ${copiesInWords(availableCopies(row))}`);
  return <p className="work-above-list">Available now: {available.join("; ")}.</p>;
}
