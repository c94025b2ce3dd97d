import type { ReactNode } from "react";

export type DataColumn<Row> = {
  /** Unique within the table. */
  key: string;
  /** The heading; also stands before the value where rows turn into cards. */
  label: string;
  cell: (row: Row) => ReactNode;
  align?: "start" | "end";
  /** Heading for screen readers only: a column of tick boxes or buttons. */
  isLabelHidden?: boolean;
};

type DataTableProps<Row> = {
  /** Says what the rows are. Seen only with `showCaption`. */
  caption: string;
  showCaption?: boolean;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** On a narrow screen: cards of a line or two, for long lists of short rows. */
  isCompact?: boolean;
  /** On a tablet: rows of two lines, for more columns than fit beside each other there. */
  isWide?: boolean;
  /** Stands in place of the table when there are no rows. */
  empty?: ReactNode;
};

/** Rows of facts. On a narrow screen each row becomes a card. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, showCaption, columns, rows, rowKey, isCompact, isWide, empty } = props;
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <table className="data-table" data-compact={isCompact ? "" : undefined} data-wide={isWide ? "" : undefined}>
      <caption className={showCaption ? undefined : "visually-hidden"}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, align, isLabelHidden }) => (
            <th key={key} scope="col" data-align={align}>
              {isLabelHidden ? <span className="visually-hidden">{label}</span> : label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, label, cell, align, isLabelHidden }) => (
              <td key={key} data-align={align} data-label={isLabelHidden ? undefined : label}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
