/** Bringing a text in, and what is found in it. In Spanish. */

import { counting } from "../counting.ts"
import type { bringing as English } from "../en/bringing.ts"

const counted = counting("es")

export const bringing: typeof English = {
  about:
    "Texto sin formato, Markdown sencillo o un proyecto en su forma JSON. Los corchetes, números y notas se reconocen en el texto; sus caracteres quedan como están.",
  another: "Tomar otro texto",
  badFile: (name, endings) =>
    `«${name}» no es un archivo de texto, Markdown o JSON (${endings}). Guárdelo en una de estas formas o pegue su texto.`,
  badJson: "El archivo no es JSON válido.",
  bringIn: "Importar y abrir",
  bringingIn: "Importando …",
  chooseFile: "Elegir un archivo …",
  counts: {
    brackets: (count) =>
      counted(count, {
        one: "# par de corchetes",
        many: "# pares de corchetes",
        other: "# pares de corchetes",
      }),
    inClusters: (brackets, count) =>
      `${brackets} en ${counted(count, { one: "# grupo", many: "# grupos", other: "# grupos" })}`,
    noBrackets: "ningún corchete",
    noNotes: "ninguna nota",
    notes: (count) => counted(count, { one: "# nota", many: "# notas", other: "# notas" }),
    paragraphs: (count) =>
      counted(count, { one: "# párrafo", many: "# párrafos", other: "# párrafos" }),
    quoted: (count) => `${count} de ellos en palabras citadas`,
  },
  error: "Error",
  errors: (count) => counted(count, { one: "# error", many: "# errores", other: "# errores" }),
  fileRefused: (name, why) => `«${name}»: ${why}`,
  found: "Lo que contiene el texto",
  line: (number) => `línea ${number}`,
  notNow: "Ahora no",
  nothingToRemark: (counts) => `${counts}. Nada que señalar.`,
  open: "Importar un texto …",
  remarks: "Observaciones",
  remarksFollow: (counts, remarks) => `${counts}. Hay ${remarks}:`,
  text: "Texto",
  title: "Importar un texto",
  titleOfDraft: "Título",
  tooLong: (millions) =>
    `El texto supera los ${millions} millones de caracteres, el máximo que contiene un proyecto.`,
  warning: "Advertencia",
  warnings: (count) =>
    counted(count, { one: "# advertencia", many: "# advertencias", other: "# advertencias" }),
}
