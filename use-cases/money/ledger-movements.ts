import { database, Prisma } from "#adapters/database/client.ts";
import { openSealed, SEALED, type Sealed } from "#adapters/sealing/sealed-sql.ts";
import type { LedgerEntry } from "#domain/reports/ledger-row.ts";
import type { Month } from "#domain/reports/month.ts";
import { type MovementKind, movementKind } from "#domain/reports/movements.ts";

type Facts = Omit<LedgerEntry, "what" | "sale" | "money">;
type AtStripe = Facts & { category: string; amountPence: number; feePence: number };
type ByBank = Facts & { what: string; pence: number };

/** Of an order and its invoice, as each row of the file names them. */
const OF_ORDER = Prisma.sql`
  o.reference AS "orderReference", g.name AS organisation, ${SEALED} AS sealed,
  o.purchase_order_number AS "purchaseOrderNumber", i.number AS "invoiceNumber"`;
const ORDER_OF_PAYMENT = Prisma.sql`
  LEFT JOIN "order" o ON o.id = p.order_id
  LEFT JOIN recipient r ON r.id = o.recipient_id
  LEFT JOIN organisation g ON g.id = o.organisation_id
  LEFT JOIN invoice i ON i.id = p.invoice_id`;

/** Each movement of a month at Stripe: its amounts and fees are what the balance changed by. */
export async function movementsAtStripe({ from, to }: Month): Promise<LedgerEntry[]> {
  const found = await database().$queryRaw<(AtStripe & Sealed)[]>`
    SELECT b.created_at AS at, b.category, b.amount_pence AS "amountPence", b.fee_pence AS "feePence", ${OF_ORDER},
           CASE b.type WHEN 'charge' THEN 'card' WHEN 'payment' THEN 'bank transfer at Stripe' ELSE 'Stripe' END AS method,
           b.id AS "stripeReference",
           coalesce(t.payout_id, CASE b.type WHEN 'payout' THEN b.source_id END) AS "payoutReference"
      FROM balance_transaction b
      LEFT JOIN payout_part t ON t.transaction_id = b.id
      LEFT JOIN payment p ON p.provider = 'stripe' AND p.provider_id = b.payment_intent_id
           ${ORDER_OF_PAYMENT}
     WHERE b.created_at >= ${from}::timestamptz AND b.created_at < ${to}::timestamptz
     ORDER BY b.created_at, b.id`;
  return found.map(named).map(({ category, amountPence, feePence, ...facts }) => {
    const { what, column } = KINDS[movementKind(category)];
    const fee = feePence === 0 ? {} : { Fee: -feePence };
    return { ...facts, what, money: { ...fee, [column]: amountPence } };
  });
}

/** An organisation that is not remembered as one is known by what its order said. */
export function named<Row extends Sealed & { organisation: string | null }>({ sealed, ...row }: Row) {
  return { ...row, organisation: row.organisation ?? openSealed(sealed).organisationName };
}

type Column = keyof NonNullable<LedgerEntry["money"]>;

const KINDS: Record<MovementKind, { what: string; column: Column }> = {
  payment: { what: "Payment", column: "Paid" },
  refund: { what: "Refund", column: "Refund" },
  dispute: { what: "Dispute", column: "Dispute" },
  fee: { what: "Fee", column: "Fee" },
  payout: { what: "Payout", column: "Payout" },
  other: { what: "Other", column: "Other" },
};

/** What came to the charity's own account, a row for each invoice that it is for, and what was sent back from there. */
export async function movementsByBank({ firstDay, nextDay, from, to }: Month): Promise<LedgerEntry[]> {
  const found = await database().$queryRaw<(ByBank & Sealed)[]>`
    SELECT b.received_on::text AS at, 'Payment' AS what, ${OF_ORDER}, p.amount_pence AS pence, 'own account' AS method
      FROM bank_transfer b JOIN payment p ON p.bank_transfer_id = b.id ${ORDER_OF_PAYMENT}
     WHERE b.received_on >= ${firstDay}::date AND b.received_on < ${nextDay}::date
     UNION ALL
    SELECT (b.settled_at AT TIME ZONE 'Europe/London')::date::text, 'Refund', ${OF_ORDER}, -b.amount_pence, 'own account'
      FROM refund b JOIN payment p ON p.id = b.payment_id ${ORDER_OF_PAYMENT}
     WHERE b.settled_at >= ${from}::timestamptz AND b.settled_at < ${to}::timestamptz
       AND b.status = 'succeeded' AND p.provider = 'bank'
     ORDER BY at, what, "orderReference"`;
  return found.map(named).map(({ pence, ...facts }) => {
    return { ...facts, money: facts.what === "Payment" ? { Paid: pence } : { Refund: pence } };
  });
}
