/** The tray of held text, and the comparison of a paragraph that others changed too. In Spanish. */

import { counting } from "../counting.ts"
import type { tray as English } from "../en/tray.ts"

const counted = counting("es")

export const tray: typeof English = {
  cannotCopy: "El navegador no permite que la página copie. Seleccione las palabras y cópielas.",
  causes: {
    refused: "No aceptado",
    conflict: "Modificado también por otros",
    gone: "Su lugar ya no existe",
    returned: "Devuelto",
  },
  compare: "Comparar y elegir …",
  conflict: {
    before: "Antes",
    bothStand: "Ambos figuran entre corchetes hasta que se decida.",
    keepTheirs: "Mantener lo que figura en el texto.",
    later: "Más tarde",
    mineStays: (tab) => `El mío queda en «${tab}».`,
    nothingMixed:
      "Usted lo modificó sin conexión, y entretanto otra persona también. No se mezcló nada: su texto queda retenido hasta que elija.",
    notThere: "El párrafo no existe.",
    now: "Como está ahora",
    proposeDeletion: "Proponer suprimirlo.",
    proposeMine: "Poner el mío al lado, como propuesta.",
    replaces: "Sustituye lo que figura en el texto; los corchetes de otros se mantienen.",
    takeMine: "Tomar el mío.",
    this: "Este párrafo fue modificado también por otros",
    title: (key) => `${key} fue modificado también por otros`,
    whatStands: "Lo que debe figurar en el texto",
    yours: "El suyo, retenido",
  },
  copied: "Copiado.",
  copy: "Copiar",
  deletedDiffers: "Lo que usted suprimió dice ahora otra cosa. Vuelva a mirarlo allí.",
  discard: "Descartar",
  discardForGood: "Descartar definitivamente",
  goneAlready: "Esas palabras ya no están.",
  goTo: (title) => `Ir a ${title}`,
  hasMine: "El párrafo tiene ahora sus palabras.",
  kept: "Se conserva en este dispositivo hasta que usted se ocupe de ello.",
  keptUnder: (tab) => `Su texto se conserva en «${tab}».`,
  noPlace:
    "Su lugar ya no existe. Ponga el cursor en el lugar del texto que le corresponde y vuelva a intentarlo.",
  nothing: "No hay nada retenido: todo lo que usted escribió está en el proyecto.",
  notKept: "Este dispositivo no lo conserva: cópielo antes de salir.",
  pieces: (count) =>
    counted(count, {
      one: "# fragmento de su propio texto no pudo figurar en el proyecto. Nadie más lo ve.",
      many: "# fragmentos de su propio texto no pudieron figurar en el proyecto. Nadie más los ve.",
      other:
        "# fragmentos de su propio texto no pudieron figurar en el proyecto. Nadie más los ve.",
    }),
  placeGone: "Su lugar ya no existe. Puede proponerse donde está el cursor.",
  proposeAtCaret: "Proponer en el cursor",
  proposeDeletion: "Proponer suprimir",
  proposed: "Sus palabras figuran en el texto como propuesta.",
  proposeInstead: "Proponer en su lugar",
  reasons: {
    conflict: "Otra persona modificó este párrafo mientras usted estaba sin conexión.",
    gone: "Este párrafo se retiró del proyecto mientras usted estaba sin conexión.",
    outdated: "Esto se escribió antes de que se renovara la página y ya no puede entregarse.",
    stray: "El lugar de estas palabras se retiró o se trasladó antes de que llegaran.",
    together: "Esto formaba un todo con lo que no pudo entregarse.",
  },
  yourText: "Su texto",
}
