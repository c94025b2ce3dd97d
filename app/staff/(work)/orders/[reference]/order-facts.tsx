import { SummaryList, type SummaryRow } from "#app/_components/summary-list.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { Ago } from "#app/staff/_work/age.tsx";
import { mailtoAddress } from "#app/staff/_work/mailto.ts";
import type { OrderInDetail } from "#use-cases/ordering/order-query.ts";

type OrderFactsProps = {
  order: OrderInDetail;
  /** The colleague who took it, and how it came; null when the customer placed it. */
  taken: string | null;
  now: Date;
};

/** Who ordered, how to reach them, and how they pay. */
export function OrderFacts({ order, taken, now }: OrderFactsProps) {
  const [placed, ...rest] = facts(order, now);
  const rows = [placed, taken !== null && { key: "Taken by", value: taken }, ...rest];
  return <SummaryList rows={rows.filter((row) => typeof row === "object")} />;
}

function facts(order: OrderInDetail, now: Date): SummaryRow[] {
  const { reference, email, phone, billingEmail, purchaseOrderNumber, expiresAt } = order;
  const rows: SummaryRow[] = [
    {
      key: "Placed",
      value: (
        <>
          {whenText(order.placedAt, "date_and_time")} (<Ago since={order.placedAt} now={now} />)
        </>
      ),
    },
    { key: "Contact", value: order.contactName ?? "Forgotten" },
  ];
  if (order.organisationName) rows.splice(1, 0, { key: "Organisation", value: order.organisationName });
  if (email) rows.push({ key: "Email", value: <a href={mailtoAddress(email, reference)}>{email}</a> });
  if (phone) rows.push({ key: "Phone", value: phone });
  rows.push({ key: "Pays by", value: order.payBy === "card" ? "Card" : "Invoice" });
  if (purchaseOrderNumber) rows.push({ key: "Purchase order number", value: purchaseOrderNumber });
  if (billingEmail) {
    rows.push({ key: "Invoice to", value: <a href={mailtoAddress(billingEmail, reference)}>{billingEmail}</a> });
  }
  if (expiresAt) rows.push({ key: "Expires if not paid", value: whenText(expiresAt, "date_and_time") });
  return rows;
}
