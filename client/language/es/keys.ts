/** The sheet of keys. In Spanish. */

import type { keys as English } from "../en/keys.ts"

export const keys: typeof English = {
  title: "Atajos de teclado",
  explained:
    "Las letras sueltas actúan cuando el teclado está en la barra lateral y no en el texto. Esc pasa de una a otro. Cada una es también un botón o una opción de menú.",
  names: { Enter: "Intro", Escape: "Esc", Shift: "Mayús" },
  parts: {
    moving: "Desplazarse",
    text: "En el texto",
    proposing: "Proponer",
    positions: "Posiciones",
    deciding: "Decidir",
    plenary: "Sesión plenaria",
    page: "Página",
  },
  next: "Corchete siguiente",
  previous: "Corchete anterior",
  openCard: "Abrir la ficha de una línea",
  lines: "Línea por línea en la lista",
  moveParagraphs: "Subir o bajar el párrafo del cursor o los seleccionados",
  escape: "Del texto a la barra lateral, y de vuelta",
  bracket: "Poner entre corchetes las palabras seleccionadas",
  propose: "Proponer palabras en la selección",
  alternative: "Añadir una variante",
  withdraw: "Retirar la propuesta propia",
  support: "Apoyar la variante",
  accept: "Poder aceptarla",
  reserve: "Reservar la posición",
  oppose: "Oponerse a ella",
  choose: "Tomar la variante de este número",
  noText: "Ningún texto: se suprime todo",
  confirm: "Confirmar",
  reopen: "Reabrir",
  showKeys: "Mostrar estos atajos",
  text: {
    bold: "Negrita",
    italic: "Cursiva",
    underline: "Subrayado",
    edges: "Al principio o al final del proyecto",
    newLine: "Una línea nueva en el mismo párrafo",
    leave: "Salir del texto hacia lo que sigue en la página",
    places: "En la línea de búsqueda: lugar siguiente o anterior",
  },
}
