/** Tables in the text: putting one in, its rows, columns and cells. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const tables = {
  act: {
    label: "Table …",
    sentence: "Puts a table below the paragraph at the caret, or changes the one it is in.",
  },
  acts: {
    rowBefore: "Add a row above",
    rowAfter: "Add a row below",
    columnBefore: "Add a column before",
    columnAfter: "Add a column after",
    headerRow: "First row is a header: on or off",
    merge: "Merge the selected cells",
    split: "Split the cell",
    removeRow: "Remove the row …",
    removeColumn: "Remove the column …",
    removeTable: "Remove the table …",
  },
  columns: "Columns",
  header: "The first row is a header",
  insert: "Insert the table",
  insertTitle: "Insert a table",
  keys: {
    next: "In a table: to the next cell; in the last one, a new row",
    open: "Insert a table, or change the one at the caret",
    previous: "In a table: to the cell before",
    select: "In a table: select cells",
  },
  menu: "Table",
  refused: {
    bracket:
      "A bracket begins or ends in these cells only. Remove all that it holds, or nothing of it.",
    cells: "Several cells are selected. Put the caret into one of them to write there.",
    merged: "A merged cell reaches over the edge of this. Split it first.",
    nothing: "There is nothing to do here: select several cells to merge them, or a merged one.",
    place: "A table can stand between paragraphs only, and not within another table.",
    words:
      "Cells are merged when only one of them has words, and that one is in the first row selected. Bring the words together first.",
  },
  removal: {
    brackets: (count: number) =>
      counted(count, {
        one: "# bracket stands in it and goes with it.",
        other: "# brackets stand in it and go with it.",
      }),
    characters: (count: number) =>
      counted(count, {
        one: "# character of text goes with it.",
        other: "# characters of text go with it.",
      }),
    confirm: "Remove",
    removeColumn: "Remove the column?",
    removeRow: "Remove the row?",
    removeTable: "Remove the table?",
    undo: "You can undo it. What others type there at the same moment comes back beside the table.",
  },
  rows: "Rows",
  where: (row: number, rows: number, column: number, columns: number) =>
    `Row ${row} of ${rows}, column ${column} of ${columns}`,
}
