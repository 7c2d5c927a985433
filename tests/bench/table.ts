/** Rows as lines of text in columns: the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

/** Bytes with a space between thousands; an exclamation mark when they are over what is expected. */
export const bytes = (count: number, atMost = Infinity): string =>
  `${count.toLocaleString('en-GB').replaceAll(',', ' ')}${count > atMost ? '!' : ''}`;
