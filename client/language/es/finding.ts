/** Finding one's way in a draft: going to a place, finding and replacing words, folding. In Spanish. */

import { counting } from "../counting.ts"
import type { finding as English } from "../en/finding.ts"

const counted = counting("es")

export const finding: typeof English = {
  andMore: (count) => counted(count, { one: "y # más", many: "y # más", other: "y # más" }),
  at: (place, all) => `${place} de ${all}`,
  bracket: (number) => `Corchetes ${number}`,
  cancel: "Cancelar",
  close: "Cerrar",
  find: "Buscar",
  findAct: {
    label: "Buscar …",
    sentence: "Palabras del texto, a través de los corchetes; quien edita puede reemplazarlas",
  },
  go: "Ir",
  goTo: "Ir a",
  goToAct: { label: "Ir a …", sentence: "Un párrafo, una sección o unos corchetes, por su número" },
  nextOuter: "Corchetes siguientes de un nivel exterior",
  nextPlace: "Lugar siguiente",
  nextSame: "Corchetes siguientes del mismo nivel",
  notFound: "No se encuentra",
  places: "Lugares",
  placesFound: (count) =>
    counted(count, { one: "# lugar", many: "# de lugares", other: "# lugares" }),
  previousOuter: "Corchetes anteriores de un nivel exterior",
  previousPlace: "Lugar anterior",
  previousSame: "Corchetes anteriores del mismo nivel",
  replace: "Reemplazar",
  replaceAll: "Reemplazar todo …",
  replaceBy: "Reemplazar por",
  replaceTitle: "Reemplazar todo",
  replaced: (count) =>
    counted(count, {
      one: "Se cambió # lugar; deshacer lo restablece.",
      many: "Se cambiaron # de lugares; deshacer los restablece todos.",
      other: "Se cambiaron # lugares; deshacer los restablece todos.",
    }),
  stays: {
    bracket: "Hay un corchete dentro de estas palabras.",
    note: "Hay una llamada de nota dentro de estas palabras.",
    outside: "La sección queda fuera del mandato del grupo.",
  },
  through: "A través de los corchetes",
  toReplace: "Se reemplazan palabras cuando al escribir se edita el texto.",
  unknown: (asked) => `Nada en este proyecto se llama «${asked}».`,
  whereTo: "Párrafo, sección o corchetes, por ejemplo D7, OP3bis o [12",
  willChange: (count) =>
    counted(count, {
      one: "Cambiará # lugar.",
      many: "Cambiarán # de lugares.",
      other: "Cambiarán # lugares.",
    }),
  willStay: (count) =>
    counted(count, {
      one: "Queda como está # lugar:",
      many: "Quedan como están # de lugares:",
      other: "Quedan como están # lugares:",
    }),
  wordsToFind: "Palabras que se buscan",
}
