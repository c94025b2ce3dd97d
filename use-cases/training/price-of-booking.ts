import type { Transaction } from "#adapters/database/client.ts";
import type { PriceOfBooking } from "#domain/training/cancelling.ts";

/** What a booking was sold for. `areGuidesSent` is what whoever asks knows of its parcels. */
export async function priceOfBooking(
  tx: Transaction,
  orderId: string | null,
  areGuidesSent: boolean,
): Promise<PriceOfBooking> {
  if (orderId === null) return { trainingPence: 0, guidesPence: 0, areGuidesSent };
  const [price] = await tx.$queryRaw<{ trainingPence: number; guidesPence: number }[]>`
    SELECT coalesce(sum(total_pence) FILTER (WHERE kind <> 'copies'), 0)::int AS "trainingPence",
           coalesce(sum(total_pence) FILTER (WHERE kind = 'copies'), 0)::int AS "guidesPence"
      FROM order_line WHERE order_id = ${orderId}::uuid`;
  return { trainingPence: 0, guidesPence: 0, ...price, areGuidesSent };
}
