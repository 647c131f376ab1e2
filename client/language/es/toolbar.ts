/** The tools of a draft. In Spanish. */

import type { toolbar as English } from "../en/toolbar.ts"

export const toolbar: typeof English = {
  title: "Proyecto",
  view: "Vista",
  views: {
    working: "Texto",
    bracketed: "Con corchetes",
    agreed: "Acordado",
    compare: "Comparar",
  },
  more: { working: " de trabajo", compare: " con el original" },
  selection: "Selección",
  propose: "Proponer",
  proposeMore: " palabras",
  proposeWords: "Proponer palabras…",
  bracket: "Corchetes",
  bracketSelection: "Poner la selección entre corchetes",
  steps: "Deshacer y desplazarse",
  undo: "Deshacer",
  redo: "Rehacer",
  previous: "Corchete anterior",
  next: "Corchete siguiente",
  keys: "Atajos de teclado",
  moreTools: "Más",
  typingDoes: "Efecto de lo que se escribe",
  modes: {
    edit: {
      label: "Modificar",
      short: "Escribir modifica",
      sentence: "Lo que escribe cambia el texto para todos.",
    },
    propose: {
      label: "Proponer",
      short: "Escribir propone",
      sentence: "Lo que escribe queda entre corchetes como propuesta; el texto mismo permanece.",
    },
    read: {
      label: "Leer",
      short: "Solo lectura",
      sentence: "Puede leer y buscar; nada de lo que escriba se recoge.",
    },
  },
  wholeText: "Texto completo",
  acts: {
    consolidate: { label: "Consolidar…", sentence: "Aplica las decisiones en el texto" },
    renumber: {
      label: "Renumerar…",
      sentence: "Numera los párrafos en orden; las remisiones los siguen",
    },
    versions: {
      label: "Versiones…",
      sentence: "Estados congelados: comparar, descargar, restablecer",
    },
  },
  download: "Descargar",
  whichText: "Qué texto",
  forms: {
    bracketed: "Texto con corchetes",
    agreed: "Texto acordado, lagunas marcadas […]",
    strict: "Solo el texto acordado, no destinado a la distribución",
  },
  plainText: "Texto sin formato",
  textAlone: "Una página de solo texto",
  withNames: "Con los nombres de las partes",
}
