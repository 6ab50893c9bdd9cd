import type { ComponentChildren, JSX } from 'preact';

export interface Column<Row> {
  title: string;
  cell: (row: Row) => ComponentChildren;
  /** Right-aligned figures. */
  numeric?: boolean | undefined;
}

export interface TableProps<Row> {
  /** Says what the table shows; every table has one. */
  caption: string;
  /** Only for screen readers, where a heading right above says the same. */
  captionHidden?: boolean | undefined;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Shown instead of the table when there are no rows. */
  empty?: ComponentChildren;
}

/**
 * A table that becomes a stack of cards on a phone. Its roles are written out because browsers drop them when CSS changes the
 * display of a table; the titles of the columns are repeated in the cards by `data-title`.
 */
export function Table<Row>({ caption, captionHidden, columns, rows, empty }: TableProps<Row>): JSX.Element {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <table class="k-table" role="table">
      <caption class={captionHidden === true ? 'k-sr' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => <th scope="col" role="columnheader" class={classOf(column)}>{column.title}</th>)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            {columns.map((column, index) => (index === 0
              ? <th scope="row" role="rowheader">{column.cell(row)}</th>
              : <td role="cell" data-title={column.title} class={classOf(column)}>{column.cell(row)}</td>))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classOf(column: Column<never>): string | undefined {
  return column.numeric === true ? 'k-table__num' : undefined;
}
