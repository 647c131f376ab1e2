/** Finding one's way in a draft: going to a place, finding and replacing words, folding. In Spanish. */

import { counting } from "../counting.ts"
import type { finding as English } from "../en/finding.ts"

const counted = counting("es")

export const finding: typeof English = {
  bracket: (number) => `Corchetes ${number}`,
  cancel: "Cancelar",
  go: "Ir",
  goTo: "Ir a",
  goToAct: { label: "Ir a …", sentence: "Un párrafo, una sección o unos corchetes, por su número" },
  nextOuter: "Corchetes siguientes de un nivel exterior",
  nextSame: "Corchetes siguientes del mismo nivel",
  places: "Lugares",
  placesFound: (count) =>
    counted(count, { one: "# lugar", many: "# de lugares", other: "# lugares" }),
  previousOuter: "Corchetes anteriores de un nivel exterior",
  previousSame: "Corchetes anteriores del mismo nivel",
  unknown: (asked) => `Nada en este proyecto se llama «${asked}».`,
  whereTo: "Párrafo, sección o corchetes, por ejemplo D7, OP3bis o [12",
}
