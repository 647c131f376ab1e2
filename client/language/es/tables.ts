/** Tables in the text: putting one in, its rows, columns and cells. In Spanish. */

import { counting } from "../counting.ts"
import type { tables as English } from "../en/tables.ts"

const counted = counting("es")

export const tables: typeof English = {
  act: {
    label: "Tabla …",
    sentence:
      "Inserta una tabla debajo del párrafo donde está el cursor, o cambia aquella en la que está.",
  },
  acts: {
    rowBefore: "Añadir una fila encima",
    rowAfter: "Añadir una fila debajo",
    columnBefore: "Añadir una columna antes",
    columnAfter: "Añadir una columna después",
    headerRow: "Primera fila como encabezado: sí o no",
    merge: "Combinar las celdas seleccionadas",
    split: "Dividir la celda",
    removeRow: "Quitar la fila …",
    removeColumn: "Quitar la columna …",
    removeTable: "Quitar la tabla …",
  },
  columns: "Columnas",
  header: "La primera fila es un encabezado",
  insert: "Insertar la tabla",
  insertTitle: "Insertar una tabla",
  keys: {
    next: "En una tabla: a la celda siguiente; en la última, una fila nueva",
    open: "Insertar una tabla, o cambiar la que está en el cursor",
    previous: "En una tabla: a la celda anterior",
    select: "En una tabla: seleccionar celdas",
  },
  menu: "Tabla",
  refused: {
    bracket:
      "Un corchete solo empieza o termina en estas celdas. Quite todo lo que contiene, o nada de ello.",
    cells: "Hay varias celdas seleccionadas. Ponga el cursor en una de ellas para escribir.",
    merged: "Una celda combinada sobrepasa el borde de esta parte. Divídala antes.",
    nothing:
      "Aquí no hay nada que hacer: seleccione varias celdas para combinarlas, o una celda combinada.",
    place: "Una tabla solo puede estar entre párrafos, y no dentro de otra tabla.",
    words:
      "Las celdas se combinan cuando solo una de ellas tiene palabras y está en la primera fila seleccionada. Reúna antes las palabras.",
  },
  removal: {
    brackets: (count) =>
      counted(count, {
        one: "Contiene # corchete, que desaparece con ella.",
        many: "Contiene # de corchetes, que desaparecen con ella.",
        other: "Contiene # corchetes, que desaparecen con ella.",
      }),
    characters: (count) =>
      counted(count, {
        one: "# carácter de texto desaparece con ella.",
        many: "# de caracteres de texto desaparecen con ella.",
        other: "# caracteres de texto desaparecen con ella.",
      }),
    confirm: "Quitar",
    removeColumn: "¿Quitar la columna?",
    removeRow: "¿Quitar la fila?",
    removeTable: "¿Quitar la tabla?",
    undo: "Puede deshacerlo. Lo que otros escriban ahí en ese mismo momento vuelve junto a la tabla.",
  },
  rows: "Filas",
  where: (row, rows, column, columns) => `Fila ${row} de ${rows}, columna ${column} de ${columns}`,
}
