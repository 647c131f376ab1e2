/** What a person writes before others see it: proposals kept private, and tabling them. In Spanish. */

import { counting } from "../counting.ts"
import type { drafting as English } from "../en/drafting.ts"

const counted = counting("es")

export const drafting: typeof English = {
  behalf: {
    group: "El propio grupo",
    label: "En nombre de",
    positionOf: (party) => `Posición de ${party}`,
    recorded: (name) => `Consta como escrito por ${name}.`,
    typedBy: (name) => `escrito por ${name}`,
  },
  private: {
    changed: "El texto de ese lugar ha cambiado. Revíselo antes de presentar la propuesta.",
    choose: "Mantenerla privada hasta que la presente",
    done: "Listo",
    edit: "Modificar",
    gone: "Su lugar ya no existe. La propuesta puede copiarse o presentarse donde está el cursor.",
    goneDeletion: "Las palabras que suprimiría ya no existen.",
    isKept: (tab) => `Se mantiene privada. Solo usted la ve, en el texto y en «${tab}».`,
    keep: "Mantener privada",
    keepDeletion: "Mantener privada una supresión",
    keepParagraph: "Mantener privado un párrafo nuevo",
    keptHere: "Se conserva en este dispositivo hasta que la presente o la descarte.",
    kinds: {
      caret: "Palabras nuevas",
      words: "Otras palabras",
      deletion: "Supresión",
      paragraph: "Párrafo nuevo",
      cluster: "Alternativa",
    },
    nothing: "No hay nada privado. Quien propone puede mantener antes privada su propuesta.",
    notNow: "No puede presentarse por el momento.",
    only: "Privado: solo usted lo ve",
    otherParty: (party) =>
      `Se redactó para ${party}. Puede presentarla quien hable en nombre de ${party}.`,
    pieces: (count) =>
      counted(count, {
        one: "# propuesta que nadie más ve antes de que usted la presente.",
        many: "# propuestas que nadie más ve antes de que usted las presente.",
        other: "# propuestas que nadie más ve antes de que usted las presente.",
      }),
    tab: "Privado",
    table: "Presentar",
    tableAll: "Presentar todas",
    tableAllNow: (count) =>
      counted(count, {
        one: "Mostrar # propuesta a todos",
        many: "Mostrar # propuestas a todos",
        other: "Mostrar # propuestas a todos",
      }),
    tableAtCaret: "Presentar donde está el cursor",
    tabled: (count) =>
      counted(count, {
        one: "Se presentó # propuesta: ahora la ven todos.",
        many: "Se presentaron # propuestas: ahora las ven todos.",
        other: "Se presentaron # propuestas: ahora las ven todos.",
      }),
    words: "Texto de la propuesta privada",
  },
}
