import style from "#app/_components/order-lines.module.css";
import { SummaryList } from "#app/_components/summary-list.tsx";
import type { Receipt as ReceiptWords } from "#domain/ordering/receipt.ts";

/** What an office files, on one page: all that is seen when the page of a paid order is printed. */
export function Receipt({ receipt }: { receipt: ReceiptWords }) {
  const { facts, lines, isDelivered, noVat, total, moves, kept, charity } = receipt;
  return (
    <section className="stack print-only" aria-labelledby="receipt-title">
      <h1 id="receipt-title">Receipt</h1>
      <SummaryList rows={facts.map(({ key, lines: text }) => ({ key, value: text.join("\n") }))} />
      <Amounts
        caption="What was bought"
        rows={[
          ...lines,
          ...(isDelivered ? [{ what: "Delivery", amount: "included" }] : []),
          ...(noVat === null ? [] : [{ what: noVat, amount: "£0.00" }]),
        ]}
        sum={{ what: "Total", amount: total }}
      />
      <Amounts
        caption="Payments"
        rows={moves.map(({ what, when, amount }) => ({ what: `${what}, ${when}`, amount }))}
        sum={kept}
      />
      <p>{charity}</p>
    </section>
  );
}

type Row = { what: string; detail?: string; amount: string };

function Amounts({ caption, rows, sum }: { caption: string; rows: readonly Row[]; sum: Row }) {
  return (
    <div className={style.room}>
      <table className={style.lines}>
        <caption className="visually-hidden">{caption}</caption>
        <tbody>
          {rows.map(({ what, detail, amount }, place) => (
            <tr key={place}>
              <th scope="row">
                {what}
                {detail && <span className={style.each}>{detail}</span>}
              </th>
              <td className="money">{amount}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{sum.what}</th>
            <td className="money">{sum.amount}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
