/** The table of positions, and what one party wants. In Spanish. */

import { counting } from "../counting.ts"
import type { table as English } from "../en/table.ts"

const counted = counting("es")

export const table: typeof English = {
  against: "En contra",
  allParties: "Todas las partes",
  allSections: "Todas las secciones",
  alternativeStays: (number) => `Se mantiene la variante ${number}`,
  anyParty: "– (sin filtro)",
  bracket: "Corchetes",
  compared: (count) =>
    counted(count, {
      one: "# pasaje entre corchetes comparado",
      many: "# pasajes entre corchetes comparados",
      other: "# pasajes entre corchetes comparados",
    }),
  csv: "Descargar en formato CSV",
  differs: "Donde diferimos de",
  differsFrom: (party) => `Donde ${party} difiere de`,
  distances: "Distancia respecto de las demás",
  distanceIs:
    "La distancia es la proporción de los pasajes entre corchetes sobre los que ambas partes dicen lo que quieren y que ningún resultado aceptable para las dos permite resolver.",
  distanceOf: (share, compared) => `${share} de ${compared}`,
  goTo: (number, key) => `Corchetes ${number}, ${key}: mostrar en el texto`,
  myPosition: (number) => `Posición de mi parte sobre la variante ${number}`,
  myPositionOnWords: "Posición de mi parte sobre estas palabras",
  noneFits: "Ningún pasaje entre corchetes se ajusta a estos filtros.",
  noParties:
    "Ninguna parte ha propuesto nada aquí ni ha tomado posición todavía. En cuanto una lo haga, tendrá su columna.",
  notKnown: "no se conoce",
  noText: "Sin texto: se suprimen todas las variantes",
  alone: "Ninguna otra parte ha dicho todavía qué quiere.",
  notAgreed: "No es un texto acordado.",
  ownWay: (count) =>
    counted(count, {
      one: "# corchete sin decidir dice lo que esta parte querría.",
      many: "# de corchetes sin decidir dicen lo que esta parte querría.",
      other: "# corchetes sin decidir dicen lo que esta parte querría.",
    }),
  unsaid: (count) =>
    counted(count, {
      one: "Sobre # corchete sin decidir no ha dicho nada: queda lo que nadie añadió y, entre variantes, la primera.",
      many: "Sobre # de corchetes sin decidir no ha dicho nada: queda lo que nadie añadió y, entre variantes, la primera.",
      other:
        "Sobre # corchetes sin decidir no ha dicho nada: queda lo que nadie añadió y, entre variantes, la primera.",
    }),
  nothingWanted: "Esta parte no ha propuesto nada aquí ni ha tomado posición.",
  notSaid: "No dice lo que querría",
  number: "Número",
  oneParty: "Una parte",
  order: "Orden",
  orders: {
    place: "Como en el texto",
    status: "Por estado",
    opposing: "Primero los más rechazados",
    age: "Primero los más antiguos",
  },
  pairs: "Distancia entre cada dos partes",
  party: "Parte",
  proposed: { add: "propone", drop: "propone suprimir", open: "pone entre corchetes" },
  section: "Sección",
  shown: (count, all) => `${count} de ${all}`,
  since: "Desde",
  stances: {
    support: "apoya",
    accept: "puede aceptar",
    reserve: "reserva",
    oppose: "se opone",
    none: "sin instrucciones",
  },
  states: {
    open: "Pendiente",
    closed: "Sin objeto",
    supported: "Apoyado",
    "ad-ref": "Convenido ad referendum",
  },
  status: "Estado",
  table: "Tabla",
  takeBack: "Retirar la posición",
  text: "El texto tal como quedaría",
  title: "Posiciones de las partes",
  view: "Posiciones",
  wants: "Lo que quiere",
  what: "Tabla, o una sola parte",
  which: "Qué corchetes",
  whichOnes: { all: "Todos", open: "Pendientes", decided: "Decididos" },
  words: "Texto",
  wordsGo: "Se suprimen las palabras",
  wordsStay: "Se mantienen las palabras",
}
