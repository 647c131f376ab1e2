/** Tables in the text: putting one in, its rows, columns and cells. In Chinese. */

import { counting } from "../counting.ts"
import type { tables as English } from "../en/tables.ts"

const counted = counting("zh")

export const tables: typeof English = {
  act: {
    label: "表格…",
    sentence: "在光标所在段落下方插入表格，或修改光标所在的表格。",
  },
  acts: {
    rowBefore: "在上方添加一行",
    rowAfter: "在下方添加一行",
    columnBefore: "在前面添加一列",
    columnAfter: "在后面添加一列",
    headerRow: "首行作为表头：是或否",
    merge: "合并选中的单元格",
    split: "拆分单元格",
    removeRow: "删除该行…",
    removeColumn: "删除该列…",
    removeTable: "删除表格…",
  },
  columns: "列数",
  header: "首行为表头",
  insert: "插入表格",
  insertTitle: "插入表格",
  keys: {
    next: "在表格中：到下一个单元格；在最后一格则添加新行",
    open: "插入表格，或修改光标所在的表格",
    previous: "在表格中：到上一个单元格",
    select: "在表格中：选择单元格",
  },
  menu: "表格",
  refused: {
    bracket: "有一个方括号只在这些单元格中开始或结束。请连同其全部内容一并删除，或全部保留。",
    cells: "已选中多个单元格。请将光标放入其中一格再输入。",
    merged: "有一个合并的单元格超出了这一范围。请先拆分它。",
    nothing: "此处无可执行的操作：请选择多个单元格以合并，或选择一个合并的单元格。",
    place: "表格只能放在段落之间，不能放在另一个表格内。",
    words: "只有当其中仅一个单元格有文字且位于所选的第一行时，才能合并单元格。请先把文字放在一起。",
  },
  removal: {
    brackets: (count) => counted(count, { other: "其中的 # 个方括号将一并删除。" }),
    characters: (count) => counted(count, { other: "其中的 # 个字符将一并删除。" }),
    confirm: "删除",
    removeColumn: "删除该列？",
    removeRow: "删除该行？",
    removeTable: "删除表格？",
    undo: "可以撤销。他人同时在其中输入的文字会回到表格旁边。",
  },
  rows: "行数",
  where: (row, rows, column, columns) =>
    `第 ${row} 行（共 ${rows} 行），第 ${column} 列（共 ${columns} 列）`,
}
