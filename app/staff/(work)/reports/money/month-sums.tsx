import { Money } from "#app/_components/money.tsx";
import { inDigits } from "#domain/digits.ts";
import type { MoneyMonth } from "#use-cases/money/month-report.ts";
import styles from "./money.module.css";

type Sum = { label: string; note?: string; pence: number; isTotal?: boolean };

type MonthSumsProps = {
  report: Pick<MoneyMonth, "ordered" | "atStripe" | "ownAccount">;
  /** The month is not over yet. */
  isPresent: boolean;
};

/** The sums of a month: what was ordered, how Stripe's balance changed, what came to our own account. */
export function MonthSums({ report, isPresent }: MonthSumsProps) {
  return (
    <div>
      <h2>Ordered</h2>
      <SumTable caption="Ordered" sums={orderedSums(report.ordered)} />
      <h2>At Stripe</h2>
      <SumTable caption="At Stripe" sums={stripeSums(report.atStripe, isPresent)} />
      <h2>Our own bank account</h2>
      <SumTable caption="Our own bank account" sums={ownSums(report.ownAccount)} />
    </div>
  );
}

function orderedSums({ orders, pence, lostOrders, lostPence }: MoneyMonth["ordered"]): Sum[] {
  return [
    { label: "Placed", note: orderCount(orders), pence },
    { label: "Cancelled, or not paid in time", note: orderCount(lostOrders), pence: 0 - lostPence },
    { label: "Ordered", pence: pence - lostPence, isTotal: true },
  ];
}

const orderCount = (orders: number) => (orders === 1 ? "1 order" : `${inDigits(orders)} orders`);

function stripeSums(month: MoneyMonth["atStripe"], isPresent: boolean): Sum[] {
  const { unknownPence, otherPence } = month;
  return [
    { label: "When the month began", pence: month.openingPence, isTotal: true },
    { label: "Orders paid by card", pence: month.cardPence },
    { label: "Invoices paid through Stripe", pence: month.invoicePence },
    ...(unknownPence === 0 ? [] : [{ label: "Payments of something else", pence: unknownPence }]),
    { label: "Paid back", pence: month.refundsPence },
    { label: "Taken back by banks (disputes)", pence: month.disputesPence },
    { label: "Stripe’s fees", pence: 0 - month.feesPence },
    ...(otherPence === 0 ? [] : [{ label: "Anything else", pence: otherPence }]),
    { label: "Paid out to our bank", pence: month.payoutsPence },
    { label: isPresent ? "Now" : "When it ended", pence: month.closingPence, isTotal: true },
  ];
}

function ownSums({ inPence, backPence }: MoneyMonth["ownAccount"]): Sum[] {
  return [
    { label: "Invoices paid by transfer", pence: inPence },
    { label: "Sent back by hand", pence: 0 - backPence },
  ];
}

function SumTable({ caption, sums }: { caption: string; sums: readonly Sum[] }) {
  return (
    <table className={styles.sums}>
      <caption className="visually-hidden">{caption}</caption>
      <tbody>
        {sums.map(({ label, note, pence, isTotal }) => (
          <tr key={label} data-total={isTotal ? "" : undefined}>
            <th scope="row">
              {label}
              {note && <span className="work-minor">{note}</span>}
            </th>
            <td>
              <Money pence={pence} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
