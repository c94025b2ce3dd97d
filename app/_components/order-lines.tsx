import { copiesInWords } from "#domain/age.ts";
import { amountInWords, type LineKind } from "#domain/ordering/line-kind.ts";
import type { BelowTotal } from "#domain/ordering/what-is-left.ts";
import { Money } from "./money.tsx";
import style from "./order-lines.module.css";

type Line = {
  kind: LineKind;
  title: string;
  copies: number;
  /** Taken back since it was ordered. */
  cancelledCopies?: number;
  unitPricePence: number;
  totalPence: number;
  /** How VAT applies to it, where that is said line by line. */
  vat?: string | null;
};

type OrderLinesProps = {
  lines: readonly Line[];
  totalPence: number;
  /** Why no VAT is added; null where it is in the prices. */
  noVat: string | null;
  /** What became of the total; null while nothing did. */
  below?: BelowTotal | null;
};

/** What is ordered, what each line costs, and all of it together. */
export function OrderLines({ lines, totalPence, noVat, below = null }: OrderLinesProps) {
  return (
    <div className={style.room}>
      <table className={style.lines}>
        <caption className="visually-hidden">What is ordered, and what it costs</caption>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.kind} ${line.title}`}>
              <th scope="row">
                {line.title}
                {line.kind === "sponsored_copies" && ", sponsored"}
                <span className={style.each}>
                  <Each line={line} />
                  {line.cancelledCopies ? `; ${copiesInWords(line.cancelledCopies)} cancelled` : ""}
                </span>
              </th>
              <td>
                <Money pence={line.totalPence} />
              </td>
            </tr>
          ))}
          {lines.some(({ kind }) => kind === "copies") && (
            <tr>
              <th scope="row">Delivery</th>
              <td>included</td>
            </tr>
          )}
          {noVat !== null && (
            <tr>
              <th scope="row">
                VAT
                <span className={style.each}>{noVat}</span>
              </th>
              <td>
                <Money pence={0} />
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <td>
              <Money pence={totalPence} />
            </td>
          </tr>
          {below && <Below below={below} />}
        </tfoot>
      </table>
    </div>
  );
}

function Below({ below: { rows, left } }: { below: BelowTotal }) {
  return [...rows, left].map((row) => (
    <tr key={row.what} className={row === left ? undefined : style.moved}>
      <th scope="row">{row.what}</th>
      <td>
        <Money pence={row.pence} />
      </td>
    </tr>
  ));
}

function Each({ line }: { line: Line }) {
  const amount = amountInWords(line.kind, line.copies);
  if (amount === null) return line.vat ?? null;
  return (
    <>
      {amount} at <Money pence={line.unitPricePence} />
      {line.vat && `; ${line.vat}`}
    </>
  );
}
