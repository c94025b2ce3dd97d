import { formatPence } from "#domain/money.ts";
import { movementKind } from "#domain/reports/movements.ts";
import type { MissingMovement, StrayMovement } from "#use-cases/money/differences.ts";

/** Why a movement at Stripe matches nothing of ours, as far as that can be told. */
export function strayWords({ category, orderReference, ourPence }: StrayMovement): string {
  const kind = movementKind(category);
  if (ourPence !== null) return `In our books it is ${formatPence(ourPence)}`;
  if (kind === "payment") return "A payment that is no order’s and no invoice’s of ours";
  if (kind === "dispute") return "A dispute of a payment that is not ours";
  if (kind === "other") return `Stripe moved this by itself (“${category.replaceAll("_", " ")}”)`;
  if (orderReference !== null) return "A refund that was made at Stripe and is not in our books yet";
  return "A refund of a payment that is not ours";
}

/** What of ours Stripe does not show. */
export function missingWords({ kind }: Pick<MissingMovement, "kind">): string {
  return kind === "payment" ? "A payment that Stripe’s books do not show" : "A refund that Stripe’s books do not show";
}
