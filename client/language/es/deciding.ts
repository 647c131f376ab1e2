/** Forms on a card, and what is told of what somebody did to the brackets. In Spanish. */

import { counting } from "../counting.ts"
import type { deciding as English } from "../en/deciding.ts"

const counted = counting("es")

export const deciding: typeof English = {
  acts: {
    alternativeAdded: "Su variante figura junto a las demás.",
    bracketed: "Las palabras seleccionadas están ahora entre corchetes.",
    collapsed: "Las variantes se han reducido.",
    decidedAlready: "Eso ya está decidido. Reábralo primero.",
    grouped: "Los dos son ahora variantes el uno del otro.",
    isClosed: "El proyecto está cerrado aquí. Vuelva a cargarlo primero.",
    noCaret: "Ponga primero el cursor en el texto o seleccione palabras.",
    noNext: "No hay corchetes después de estos con los que agruparlos.",
    noSelection: "Seleccione primero palabras del texto y luego póngalas entre corchetes.",
    proposed: "Su propuesta figura en el texto.",
    recorded: {
      supported: "Registrado: apoyado en el grupo.",
      "ad-ref": "Registrado: convenido ad ref.",
    },
    reopened: "La decisión queda sin efecto; los corchetes vuelven a estar abiertos.",
    ungrouped: "Cada par de corchetes está ahora solo.",
    withdrawn: "La propuesta de su parte queda retirada.",
  },
  after: "Después",
  another: "Otra variante",
  anotherFor: (party) => `Otra variante, por ${party}`,
  before: "Antes",
  collapse: "Reducir",
  collapsing:
    "Las palabras comunes salen de los corchetes y las variantes iguales pasan a ser una. El texto que resulta de cada opción no cambia.",
  decision: "Decisión",
  keepAll: "Mantener todas como texto",
  keepWords: "Mantener las palabras",
  level: "Nivel",
  meeting: "Sesión",
  meetingNeeded: "«Convenido ad ref» exige la sesión en la que se convino.",
  meetingSuchAs: "Tercera sesión, 4 de mayo",
  noText: "Sin texto: se suprimen todas",
  others: {
    decided: (by) => `Unos corchetes fueron decididos por ${by}.`,
    decidedIn: (where, by) => `Unos corchetes en el párrafo ${where} fueron decididos por ${by}.`,
    reopened: "Se reabrieron unos corchetes.",
    reopenedIn: (where) => `Se reabrieron unos corchetes en el párrafo ${where}.`,
  },
  omitWords: "Omitir las palabras",
  propose: "Proponer",
  reason: "Motivo",
  standAgainst: (parties, count) =>
    `${parties} ${counted(count, { one: "se opone", many: "se oponen", other: "se oponen" })}. Se puede decidir cuando nadie se oponga.`,
  whatStays: "Lo que queda",
}
