/** What is done with the text as a whole: consolidating and renumbering. In Spanish. */

import { counting } from "../counting.ts"
import type { whole as English } from "../en/whole.ts"

const counted = counting("es")

export const whole: typeof English = {
  consolidate: "Consolidar",
  consolidated: (brackets, version) =>
    `${counted(brackets, {
      one: "Se consolidó # par de corchetes decidido",
      many: "Se consolidaron # pares de corchetes decididos",
      other: "Se consolidaron # pares de corchetes decididos",
    })}. La versión ${version} contiene el texto como estaba; Deshacer lo recupera.`,
  consolidating: {
    about:
      "Las decisiones se ejecutan en el texto: los caracteres de los corchetes decididos desaparecen, con las palabras que no se mantuvieron. Los corchetes abiertos y todos los números quedan como están. El proyecto actual se congela antes como versión.",
    before: "Antes de consolidar",
    changed: "Párrafos que cambian",
    changes: (count) =>
      counted(count, {
        one: "Cambia # párrafo",
        many: "Cambian # párrafos",
        other: "Cambian # párrafos",
      }),
    closeNote: "Cerrar: la nota desaparece",
    decided: "Corchetes decididos",
    decidedCounted: (count) =>
      counted(count, {
        one: "# par de corchetes decidido",
        many: "# pares de corchetes decididos",
        other: "# pares de corchetes decididos",
      }),
    keepNote: "Mantener: la nota queda",
    noteGoes: (number) => `La nota ${number} desaparece con las palabras en las que está:`,
    noteOnDecided: (number) => `La nota ${number} se refiere a corchetes decididos.`,
    notes: "Notas",
    nothing: "No se ha decidido ningún corchete, así que no hay nada que consolidar.",
    removed: "Párrafo suprimido",
    unanswered: (count) => `Diga de cada nota si se cierra o se mantiene: quedan ${count}.`,
    waiting: "Espere a que se guarden todos los cambios: antes se congela una versión.",
  },
  renumber: "Renumerar",
  renumbered: (numbers) =>
    `${counted(numbers, {
      one: "# número es nuevo",
      many: "# números son nuevos",
      other: "# números son nuevos",
    })}. Deshacer recupera los anteriores.`,
  renumbering: {
    about:
      "Los párrafos se numeran en orden, sin «bis» ni «ter»; las remisiones a ellos los siguen. Los títulos conservan sus números.",
    begins: "Comienza",
    changes: (count) =>
      counted(count, {
        one: "Cambia # número",
        many: "Cambian # números",
        other: "Cambian # números",
      }),
    follow: (count) =>
      counted(count, {
        one: "# remisión lo sigue",
        many: "# remisiones los siguen",
        other: "# remisiones los siguen",
      }),
    inOrder: "Los números ya están en orden.",
    new: "Nuevo",
    now: "Actual",
    standsIn: "Figura en",
    where: "Dónde",
    wholeDraft: "Todo el proyecto",
  },
}
