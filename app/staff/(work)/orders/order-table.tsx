import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { Money } from "#app/_components/money.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { Age } from "#app/staff/_work/age.tsx";
import { OrderStatusTag } from "#app/staff/_work/status-words.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import { inDigits } from "#domain/digits.ts";
import type { OrderRow } from "#use-cases/ordering/staff-queries.ts";
import { ApproveButton } from "./approve-button.tsx";
import { moneyWords } from "./money-words.ts";
import type { ListPlace } from "./order-views.ts";

type OrderTableProps = {
  caption: string;
  rows: readonly OrderRow[];
  place: ListPlace;
  now: Date;
  /** Who ordered, the number and address of the invoice, and where the copies go. */
  withDetails: boolean;
};

/** Orders, each with the way to its page; those that wait for approval with the button that approves them. */
export function OrderTable({ caption, rows, place, now, withDetails }: OrderTableProps) {
  const canApprove = rows.some(({ status }) => status === "awaiting_approval");
  const columns = [
    ...COLUMNS,
    ...(withDetails ? DETAILS : []),
    standing(now),
    ...(canApprove ? [approval(place)] : []),
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.id} isWide={withDetails} />;
}

type Column = DataColumn<OrderRow>;

const COLUMNS: Column[] = [
  {
    key: "reference",
    label: "Order",
    cell: ({ reference, organisationName, contactName }) => (
      <TwoLines
        first={organisationName ?? contactName ?? "Forgotten"}
        second={
          <a className="work-nowrap" href={`/staff/orders/${reference}`}>
            {reference}
          </a>
        }
      />
    ),
  },
  {
    key: "copies",
    label: "Copies",
    align: "end",
    cell: ({ copies, sponsoredCopies }) => (
      <TwoLines first={inDigits(copies)} second={sponsoredCopies > 0 && `+ ${sponsoredCopies} sponsored`} />
    ),
  },
  {
    key: "total",
    label: "Total",
    align: "end",
    cell: (row) => <TwoLines first={<Money pence={row.totalPence} />} second={moneyWords(row)} />,
  },
];

const DETAILS: Column[] = [
  {
    key: "contact",
    label: "Contact",
    cell: ({ contactName, email }) => (
      <TwoLines first={contactName} second={email && <span className="work-anywhere">{email}</span>} />
    ),
  },
  {
    key: "invoice",
    label: "Invoice",
    cell: ({ payBy, purchaseOrderNumber, invoiceTo }) =>
      payBy === "invoice" ? (
        <TwoLines
          first={purchaseOrderNumber ?? "no PO number"}
          second={invoiceTo && <span className="work-anywhere">to {invoiceTo}</span>}
        />
      ) : (
        "by card"
      ),
  },
  {
    key: "to",
    label: "Goes to",
    cell: ({ town, postcode }) => <TwoLines first={town ?? "Forgotten"} second={postcode} />,
  },
];

function standing(now: Date): Column {
  return {
    key: "status",
    label: "Status",
    cell: ({ status, placedAt }) => (
      <TwoLines
        first={<OrderStatusTag status={status} />}
        second={
          status === "awaiting_approval" ? (
            <>
              waits <Age since={placedAt} now={now} />
            </>
          ) : (
            <span className="work-nowrap">placed {whenText(placedAt, "short_with_time")}</span>
          )
        }
      />
    ),
  };
}

function approval(place: ListPlace): Column {
  return {
    key: "approve",
    label: "Approve",
    isLabelHidden: true,
    align: "end",
    cell: ({ reference, status }) =>
      status === "awaiting_approval" ? <ApproveButton reference={reference} place={place} /> : null,
  };
}
