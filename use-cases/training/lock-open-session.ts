import { Prisma, type Transaction } from "#adapters/database/client.ts";
import type { VatTreatment } from "#domain/ordering/basket.ts";

export type OpenSession = {
  id: string;
  title: string;
  status: string;
  startsAt: Date;
  capacity: number;
  seatsTaken: number;
  seatPricePence: number;
  vatTreatment: VatTreatment;
  sequence: number;
};

/** Locks an open training session, by which its seats are counted: of two who ask at once, the second sees what the first took. */
export async function lockOpenSession(
  tx: Transaction,
  which: { slug: string } | { id: string },
): Promise<OpenSession | undefined> {
  const condition = "slug" in which ? Prisma.sql`slug = ${which.slug}` : Prisma.sql`id = ${which.id}::uuid`;
  const [session] = await tx.$queryRaw<OpenSession[]>`
    SELECT id, title, status, starts_at AS "startsAt", capacity, seats_taken AS "seatsTaken",
           seat_price_pence AS "seatPricePence", vat_treatment AS "vatTreatment", sequence
      FROM training_session WHERE kind = 'open' AND ${condition} FOR UPDATE`;
  return session;
}
