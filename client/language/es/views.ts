/** A draft to be read. In Spanish. */

import { counting } from "../counting.ts"
import type { views as English } from "../en/views.ts"

const counted = counting("es")

export const views: typeof English = {
  agreed: "Texto acordado",
  bracketed: "Texto con corchetes",
  withNames: "Con los nombres de las partes",
  noText: "Todavía no hay texto.",
  table: "Cuadro",
  backToReference: (note) => `Volver a la llamada de la nota ${note}`,
  notice: {
    informal: "Es oficioso y no sustituye a ningún documento oficial.",
    bracketed: "Texto en negociación. Las palabras entre corchetes no están acordadas.",
    agreed: "Texto fuera de corchetes, con las decisiones registradas hasta ahora.",
    alternatives: (count) =>
      counted(count, {
        one: "[…] señala # lugar en que no se ha decidido entre variantes.",
        many: "[…] señala # de lugares en que no se ha decidido entre variantes.",
        other: "[…] señala # lugares en que no se ha decidido entre variantes.",
      }),
    optional: (count) =>
      counted(count, {
        one: "Se omiten palabras facultativas no decididas en # lugar.",
        many: "Se omiten palabras facultativas no decididas en # de lugares.",
        other: "Se omiten palabras facultativas no decididas en # lugares.",
      }),
    provisional: (count) =>
      `De las decisiones, ${count} se basan en el apoyo dentro del grupo y no están acordadas ad referendum.`,
  },
  compared: {
    title: "Comparación con el original",
    unreadable: "No se puede leer el texto tal como se importó.",
    nothing: "Nada ha cambiado desde que se importó el texto.",
    since: (changes) => `Desde que se importó el texto: ${changes}.`,
    alsoBrackets: "Los corchetes añadidos también son cambios.",
    comma: ", ",
    edited: (count) =>
      counted(count, {
        one: "# párrafo modificado",
        many: "# de párrafos modificados",
        other: "# párrafos modificados",
      }),
    added: (count) => `nuevos: ${count}`,
    removed: (count) => `suprimidos: ${count}`,
    moved: (count) => `trasladados: ${count}`,
    places: {
      away: "Trasladado desde aquí",
      here: "Trasladado hasta aquí",
      added: "Párrafo nuevo",
      removed: "Párrafo suprimido",
    },
  },
  notes: {
    act: {
      label: "Insertar una nota …",
      sentence: "Una nota al pie o una nota de los copresidentes donde está el cursor",
    },
    change: "Cambiar su carácter",
    insert: "Insertar la nota",
    inserted: "La nota figura en el texto.",
    remove: "Eliminar",
    removeSurely: "Eliminar definitivamente",
    removed: "La nota se eliminó.",
    seenByAll: "Todos los que leen el proyecto ven las notas.",
    toWords: "A su texto",
    whose: "De quién es la nota",
    words: "Texto de la nota",
    title: "Notas",
    none: "Este proyecto no tiene notas.",
    roles: {
      footnote: "Nota de pie de página",
      "co-chair": "Nota de los copresidentes",
      secretariat: "Nota de la secretaría",
    },
    dropsOut: "desaparece del texto en limpio",
    stays: "permanece en el texto en limpio",
    textMissing: "Falta su texto.",
    toPlace: "A su lugar en el texto",
    noReference: "Nada en el texto remite a ella.",
  },
}
