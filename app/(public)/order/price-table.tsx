import { Money } from "#app/_components/money.tsx";
import { priceRows } from "#domain/ordering/price-table.ts";
import type { PriceList } from "#domain/ordering/prices.ts";
import style from "./order.module.css";

/** What each copy costs, by how many are ordered. */
export function PriceTable({ title, prices }: { title: string | null; prices: PriceList }) {
  return (
    <table className={style.table}>
      <caption>{title ?? "Prices"}</caption>
      <thead>
        <tr>
          <th scope="col">Copies</th>
          <th scope="col">Each</th>
        </tr>
      </thead>
      <tbody>
        {priceRows(prices).map(({ copies, unitPricePence }) => (
          <tr key={copies}>
            <th scope="row">{copies}</th>
            <td>{unitPricePence === null ? "ask us for a quote" : <Money pence={unitPricePence} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
