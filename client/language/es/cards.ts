/** The list of brackets, and the card of one of them. In Spanish. */

import { counting } from "../counting.ts"
import type { cards as English } from "../en/cards.ts"

const counted = counting("es")

export const cards: typeof English = {
  addAlternative: "Añadir una variante …",
  allBrackets: "Todos los corchetes",
  allSections: "Todas las secciones",
  alternative: (number) => `Variante ${number}`,
  alternatives: "Variantes",
  alternativesCounted: (count) =>
    counted(count, { one: "# variante", many: "# variantes", other: "# variantes" }),
  alternativeStays: (number) => `Queda la variante ${number}:`,
  bracket: "Corchetes",
  bracketNumber: (number) => `, corchetes ${number}, `,
  bracketed: (parties) =>
    counted(parties, {
      one: "puso estas palabras entre corchetes",
      many: "pusieron estas palabras entre corchetes",
      other: "pusieron estas palabras entre corchetes",
    }),
  collapse: "Reducir: sacar las palabras comunes …",
  decide: "Decidir …",
  fallsAway:
    "Las palabras que lo rodean desaparecen por otra decisión, así que aquí no queda nada que decidir.",
  filters: { all: "Todos", open: "Abiertos", mine: "Míos", decided: "Decididos" },
  fold: "Plegar o desplegar en mi pantalla",
  gone: "Estos corchetes ya no están en el proyecto.",
  group: "Agrupar con los siguientes",
  inOrder: "Corchetes en el orden del texto",
  keepOrOmit: "mantener u omitir",
  level: (level) => `nivel ${level}`,
  levels: { supported: "Apoyado en el grupo", "ad-ref": "Convenido ad ref" },
  more: "Más",
  moreForThis: "Más para estos corchetes",
  myPosition: "Posición de mi parte",
  next: "Ficha siguiente",
  noParty: "Sin parte",
  nothing: {
    atAll:
      "No hay corchetes en este proyecto: todo el texto está convenido. Seleccione palabras y póngalas entre corchetes, o proponga otras.",
    decided: "Aquí aún no se ha decidido nada.",
    mine: "Su parte aún no ha propuesto nada aquí ni ha tomado posición.",
    open: "Aquí no hay nada abierto.",
  },
  outcomes: {
    all: "Quedan todas las palabras.",
    drop: "Las palabras se suprimen.",
    keep: "Las palabras quedan.",
    none: "Sin texto: se suprimen todas las variantes.",
  },
  previous: "Ficha anterior",
  proposed: "Palabras propuestas",
  proposedDeletion: "Se propuso suprimir estas palabras",
  proposes: (parties) =>
    counted(parties, {
      one: "propone estas palabras",
      many: "proponen estas palabras",
      other: "proponen estas palabras",
    }),
  proposesDeletion: (parties) =>
    counted(parties, {
      one: "propone suprimir estas palabras",
      many: "proponen suprimir estas palabras",
      other: "proponen suprimir estas palabras",
    }),
  recordedBy: (name, when) => `Registrado por ${name}, ${when}`,
  reopen: "Reabrir",
  ruled: { supported: "Apoyado en el grupo.", "ad-ref": "Convenido ad ref." },
  ruledAt: {
    supported: (meeting) => `Apoyado en el grupo, ${meeting}.`,
    "ad-ref": (meeting) => `Convenido ad ref, ${meeting}.`,
  },
  section: "Sección",
  sectionOpen: (title, open) => `${title} – abiertos: ${open}`,
  stances: {
    support: "Apoya",
    accept: "Puede aceptar",
    reserve: "Reserva",
    oppose: "Se opone",
    none: "Sin instrucciones",
  },
  stancesCounted: {
    support: (count) => counted(count, { one: "# apoya", many: "# apoyan", other: "# apoyan" }),
    accept: (count) =>
      counted(count, {
        one: "# puede aceptar",
        many: "# pueden aceptar",
        other: "# pueden aceptar",
      }),
    reserve: (count) =>
      counted(count, { one: "# reserva", many: "# reservan", other: "# reservan" }),
    oppose: (count) =>
      counted(count, { one: "# se opone", many: "# se oponen", other: "# se oponen" }),
    none: (count) =>
      counted(count, {
        one: "# sin instrucciones",
        many: "# sin instrucciones",
        other: "# sin instrucciones",
      }),
  },
  states: {
    open: "Abierto",
    closed: "Sin objeto",
    supported: "Apoyado",
    "ad-ref": "Convenido ad ref",
  },
  toFill: "Por completar",
  typedBy: (name) => `, escrito por ${name}`,
  ungroup: "Desagrupar",
  which: "Qué corchetes",
  withdraw: "Retirar",
  wordsAsTheyStood: "Las palabras como estaban",
}
