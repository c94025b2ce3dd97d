import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { Money } from "#app/_components/money.tsx";
import { type PriceRow, priceRows } from "#domain/ordering/price-table.ts";
import type { PriceList } from "#domain/ordering/prices.ts";

const COLUMNS: readonly DataColumn<PriceRow>[] = [
  { key: "copies", label: "Copies", cell: ({ copies }) => copies },
  {
    key: "each",
    label: "Each",
    align: "end",
    cell: ({ unitPricePence }) => (unitPricePence === null ? "a quote" : <Money pence={unitPricePence} />),
  },
];

/** A price list as customers read it. */
export function ListTable({ list, caption }: { list: PriceList; caption: string }) {
  return (
    <DataTable caption={caption} columns={COLUMNS} rows={priceRows(list)} rowKey={({ copies }) => copies} isCompact />
  );
}
