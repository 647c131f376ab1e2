/** Writing in a draft. In Spanish. */

import type { writing as English } from "../en/writing.ts"

export const writing: typeof English = {
  draftText: "Texto del proyecto",
  propose: {
    title: "Proponer",
    titleFor: (party) => `Proponer en nombre de ${party}`,
    noPlace: "Sitúe primero el cursor en el texto o seleccione las palabras que quiere cambiar.",
    atCaret: "Palabras nuevas en el lugar del cursor. El texto que las rodea queda como está.",
    instead:
      "Otras palabras en lugar de las seleccionadas. Unas y otras quedan entre corchetes hasta que se decida.",
    putInstead: "Poner en su lugar",
    words: "Palabras",
    theseWords: "Proponer estas palabras",
    here: "Proponer aquí",
    deletion: "Proponer la supresión",
    paragraph: "Como párrafo nuevo",
    labelled: (label) => `Como párrafo nuevo ${label}`,
  },
  reference: {
    act: {
      label: "Remitir a un párrafo …",
      sentence: "Por su número o sus palabras, donde está el cursor",
    },
    list: "Párrafos",
    none: "Ningún párrafo numerado responde a eso.",
    search: "Número o palabras de un párrafo",
  },
  phrases: {
    begin: (key) => `Comenzar ${key} con`,
    beginAct: {
      label: "Comenzar el párrafo con …",
      sentence: "Recordando, Decide … en el idioma del proyecto",
    },
    beginHint: "Alt+↓: palabras de inicio",
    openings: {
      preambular: "Inicios de párrafos del preámbulo",
      operative: "Inicios de párrafos de la parte dispositiva",
    },
    open: "Fórmulas…",
    title: "Fórmulas habituales",
    search: "Palabras de una fórmula, en cualquier idioma",
    searchHint: "Buscar en cualquier idioma",
    language: "Idioma de las fórmulas",
    none: "Ninguna fórmula de la lista contiene estas palabras.",
  },
  refused: {
    noFurtherUp: "Estos párrafos no pueden subir más.",
    noFurtherDown: "Estos párrafos no pueden bajar más.",
    noBrackets: "No hay corchetes en este proyecto.",
    nothingToUndo: "No hay nada suyo que deshacer.",
    nothingToRedo: "No hay nada que rehacer.",
    partMoved: "Seleccione párrafos enteros para moverlos, o corte lo seleccionado y péguelo.",
    newParagraph:
      "Los párrafos los crean quienes redactan el proyecto. Proponga en su lugar un párrafo nuevo.",
    structure:
      "Los párrafos los dividen y unen quienes redactan el proyecto. Proponga en su lugar un párrafo nuevo.",
    unreached:
      "Los párrafos los divide y une el servidor, al que no se puede acceder por el momento.",
    form: "La forma del texto la cambian quienes redactan el proyecto.",
  },
  chip: {
    adds: (party, level) => `${party} propone estas palabras, nivel ${level}`,
    drops: (party, level) => `${party} propone suprimir estas palabras, nivel ${level}`,
    holds: (party, level) => `${party} reserva este lugar, nivel ${level}`,
    brackets: (party, level) => `${party} puso estas palabras entre corchetes, nivel ${level}`,
    kept: (chip) => `${chip}, se mantiene`,
    removed: (chip) => `${chip}, se suprime`,
  },
  somebody: "Alguien",
}
