/** Who wrote what: each stretch of the text with its author. In Spanish. */

import type { authors as English } from "../en/authors.ts"

export const authors: typeof English = {
  act: "Cada pasaje del texto por parte, persona y momento",
  all: "Mostrar todo",
  broughtBy: (name) => `incorporado por ${name}`,
  characters: "Caracteres",
  counting: "Contando…",
  how: "Cómo llegó",
  kinds: {
    start: "estaba cuando se incorporó el proyecto",
    typed: "escrito con el teclado",
    piece: "insertado de una vez (pegado o desde un formulario)",
    away: "escrito sin conexión",
    proposed: "propuesto",
    taken: "propuesto e incorporado al texto",
    dropped: "propuesto y rechazado",
    unknown: "no se sabe cómo llegó",
  },
  names:
    "Las personas solo se nombran a los codirectores y a la secretaría. Transmítase con cuidado.",
  noNames: "Por parte. Las personas solo se nombran a los codirectores y a la secretaría.",
  none: "El proyecto aún no tiene texto.",
  number: "Número",
  paragraph: "Párrafo",
  person: "Persona",
  personal: (role) => `${role}, a título personal`,
  point:
    "Señale unas palabras, o pase de un pasaje a otro con las flechas, para ver quién las escribió.",
  role: "Función",
  share: "Proporción",
  start: "Primer texto",
  take: "Descargar como CSV",
  text: "El texto por autor; las flechas llevan de un pasaje a otro",
  title: "Quién escribió qué",
  unknown: "Desconocido",
  view: "Quién escribió qué",
  when: "Cuándo (UTC)",
  whenUnknown: "no se sabe cuándo",
  who: "Quién",
  words: "Palabras",
}
