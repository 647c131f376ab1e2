/** Comma-separated values for spreadsheets (RFC 4180): each cell quoted, each line ended by CR LF. */

/** What stands before the first row, so that spreadsheets read UTF-8. */
export const CSV_BEGIN = "\ufeff"

/** A row of a file, with its end of line. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`
}

/** A cell, quoted. One that a spreadsheet would take for a formula begins with an apostrophe. */
function cell(text: string): string {
  const guarded = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return `"${guarded.replaceAll('"', '""')}"`
}
