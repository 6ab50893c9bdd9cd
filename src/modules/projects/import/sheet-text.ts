/**
 * The cells of a table that was pasted or read from a CSV file: separated by tabs, as spreadsheets copy them, by semicolons or by commas. A cell in
 * double quotes may hold separators, line ends and doubled quotes. Rows without any content are left out, but counted: `line` is the number that a
 * spreadsheet shows beside the row.
 */
export function cellsOf(text: string): { line: number; cells: string[] }[] {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(source);
  const rows: { line: number; cells: string[] }[] = [];
  let [cell, cells, quoted, line] = ['', [] as string[], false, 1];
  const endCell = (): void => {
    cells.push(plain(cell));
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (cells.some((one) => one !== '')) rows.push({ line, cells });
    cells = [];
    line += 1;
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      [quoted, cell] = [true, ''];
    } else if (sign === separator) endCell();
    else if (sign === '\n') endRow();
    else cell += sign;
  }
  endRow();
  return rows;
}

/** The separator that the first line has most of; a tab wins, since nobody types it. */
function separatorOf(source: string): string {
  const line = source.split('\n').find((one) => one.trim() !== '') ?? '';
  if (line.includes('\t')) return '\t';
  return line.split(';').length >= line.split(',').length ? ';' : ',';
}

/** Our own files put an apostrophe before what a spreadsheet would run as a formula. */
function plain(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@\s＝＋－＠])/, '');
}
