import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import type { PublicationOnSale } from "#domain/ordering/basket.ts";

const rows = z.array(
  z.object({
    id: z.string(),
    sku: z.string(),
    title: z.string(),
    weightGrams: z.number(),
    quoteFromCopies: z.number(),
    tiers: z.array(z.object({ fromCopies: z.number(), unitPricePence: z.number() })),
  }),
);

/** What can be ordered now, with the price list in force, in one round trip. */
export async function publicationsOnSale(): Promise<PublicationOnSale[]> {
  const found = rows.parse(
    await database().$queryRaw`
      SELECT p.id, p.sku, p.title, p.weight_grams AS "weightGrams", l.quote_from_copies AS "quoteFromCopies",
             (SELECT json_agg(json_build_object('fromCopies', t.from_copies, 'unitPricePence', t.unit_price_pence)
                              ORDER BY t.from_copies)
                FROM price_tier t WHERE t.price_list_id = l.id) AS tiers
        FROM publication p
       CROSS JOIN LATERAL (SELECT id, quote_from_copies FROM price_list
                            WHERE publication_id = p.id AND valid_from <= now()
                            ORDER BY valid_from DESC LIMIT 1) l
       WHERE p.is_active ORDER BY p.position, p.sku`,
  );
  return found.map(({ tiers, quoteFromCopies, ...publication }) => ({
    ...publication,
    prices: { tiers, quoteFromCopies },
  }));
}
