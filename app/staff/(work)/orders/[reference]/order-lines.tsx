import { DataTable } from "#app/_components/data-table.tsx";
import { Money } from "#app/_components/money.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import { copiesInWords } from "#domain/age.ts";
import { inDigits } from "#domain/digits.ts";
import { type VatStanding, vatForStaff } from "#domain/ordering/vat-words.ts";
import type { OrderInDetail } from "#use-cases/ordering/order-query.ts";

type Line = OrderInDetail["lines"][number];

/** What was ordered, at the prices it was ordered at. */
export function OrderLines({ lines, seller }: { lines: readonly Line[]; seller: VatStanding }) {
  return (
    <>
      <h2>What was ordered</h2>
      <DataTable
        caption="What was ordered"
        columns={[
          {
            key: "title",
            label: "Title",
            cell: ({ title, kind, cancelledCopies }: Line) => (
              <TwoLines
                first={title}
                second={
                  (kind === "sponsored_copies" && "sent free to somebody else") ||
                  (cancelledCopies > 0 && `${copiesInWords(cancelledCopies)} cancelled`)
                }
              />
            ),
          },
          { key: "copies", label: "How many", align: "end", cell: ({ copies }) => inDigits(copies) },
          { key: "each", label: "Each", align: "end", cell: (line) => <Money pence={line.unitPricePence} /> },
          { key: "vat", label: "VAT", cell: (line) => vatForStaff(line.vatTreatment, seller) },
          { key: "total", label: "Total", align: "end", cell: (line) => <Money pence={line.totalPence} /> },
        ]}
        rows={lines}
        rowKey={(line) => `${line.kind} ${line.title}`}
      />
    </>
  );
}
