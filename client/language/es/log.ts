/** The audit log. In Spanish. */

import type { log as English } from "../en/log.ts"
import { counting } from "../counting.ts"

const counted = counting("es")
type Verbs = readonly [came: string, became: string, went: string]

const always = (words: string): Verbs => [words, words, words]
const TYPED: Verbs = ["añadió palabras", "modificó palabras", "suprimió palabras"]

const deeds: (typeof English)["deeds"] = {
  text: TYPED,
  "text-continued": TYPED,
  format: always("modificó el formato"),
  "paragraph-added": always("añadió un párrafo"),
  "paragraph-removed": always("suprimió un párrafo"),
  "paragraph-moved": always("trasladó un párrafo"),
  "paragraph-changed": always("cambió el tipo o el nivel de un párrafo"),
  bracket: ["puso corchetes", "modificó corchetes", "quitó corchetes"],
  "bracket-removed": always("quitó corchetes"),
  cluster: always("agrupó corchetes"),
  position: ["tomó posición", "cambió de posición", "retiró su posición"],
  decision: ["decidió", "decidió", "reabrió"],
  reopened: always("reabrió"),
  note: ["dijo qué es una nota", "cambió qué es una nota", "quitó qué es una nota"],
  issue: ["creó una cuestión", "modificó una cuestión", "suprimió una cuestión"],
  comment: ["comentó", "comentó", "suprimió un comentario"],
  suggestion: ["sugirió otras palabras", "respondió a una sugerencia", "retiró una sugerencia"],
  carried: [
    "aplazó unos corchetes",
    "cambió el aplazamiento de unos corchetes",
    "anuló el aplazamiento de unos corchetes",
  ],
  details: always("modificó los datos del proyecto"),
  import: always("incorporó un proyecto"),
  freeze: always("congeló una versión"),
  restore: always("restableció una versión"),
  damage: always("apartó lo que el disco no conservó"),
  "sign-in": always("creó un enlace de acceso"),
  "sign-out": always("cerró una sesión"),
  invitation: ["invitó", "modificó una invitación", "retiró una invitación"],
  person: ["añadió a una persona", "modificó los datos de una persona", "retiró a una persona"],
  party: ["añadió una parte", "modificó una parte", "retiró una parte"],
  role: always("cambió una función"),
  group: ["creó el grupo", "cambió el nombre del grupo", "suprimió el grupo"],
  settings: always("cambió una regla"),
  closing: always("cambió si un proyecto admite texto"),
}

const recorded: (typeof English)["recorded"] = {
  brackets: {
    open: "por decidir",
    add: "adición",
    drop: "supresión",
    keep: "mantenimiento",
    placeholder: "espacio reservado",
  },
  stances: {
    support: "apoya",
    accept: "puede aceptar",
    reserve: "reserva",
    oppose: "se opone",
    none: "sin instrucciones",
  },
  outcomes: {
    keep: "mantenido",
    drop: "suprimido",
    choose: "elegido",
    none: "ninguno",
  },
  policies: {
    "co-leads": "codirectores",
    consensus: "por consenso",
    open: "cualquier delegado",
  },
  closings: {
    open: "abierto",
    frozen: "congelado",
    "round-closed": "ronda cerrada",
  },
}

export const log: typeof English = {
  after: "después: ",
  allWords: "Todas las palabras",
  allWordsOf: (entry) => `Todas las palabras de la entrada ${entry}`,
  asCsv: "Llevarse en CSV",
  asJson: "en JSON",
  before: "antes: ",
  begins: "Aquí comienza el registro.",
  broken: "La cadena no está íntegra.",
  check: "Comprobar la cadena",
  deeds,
  draft: "Proyecto",
  everybody: "Todas",
  everything: "Todo",
  from: "Desde",
  gone: "un lugar que ya no existe",
  intro:
    "Quién hizo qué, por quién y cuándo. Las entradas solo se añaden, cada una con un SHA-256 de sí misma y de la anterior; nadie puede modificarlas.",
  lastHash: "La última tiene el SHA-256",
  less: "Menos",
  lessOf: (entry) => `Menos de la entrada ${entry}`,
  meeting: "Sesión: ",
  noneLikeThat: "No hay nada así en el registro.",
  noneSoFar: "Ninguna hasta ahora. Quedan entradas más antiguas por revisar.",
  noneYet: "El registro está vacío todavía.",
  number: (entry) => `Núm. ${entry}`,
  older: "Entradas más antiguas",
  paragraph: "Párrafo ",
  person: "Persona",
  recorded,
  rules: { policy: "cómo se levantan los corchetes", mandate: "el mandato" },
  seatFor: (role, parties) => `${role} por ${parties}`,
  server: "El servidor",
  showOnly: "Mostrar solo",
  to: "Hasta",
  typed: (steps, since) =>
    counted(steps, {
      one: `escrito en # paso desde ${since}`,
      many: `escrito en # de pasos desde ${since}`,
      other: `escrito en # pasos desde ${since}`,
    }),
  version: (number) => `versión ${number}`,
  whole: (entries) =>
    counted(entries, {
      one: "La cadena está íntegra: # entrada, tal como se escribió.",
      many: "La cadena está íntegra: # de entradas, cada una tal como se escribió.",
      other: "La cadena está íntegra: # entradas, cada una tal como se escribió.",
    }),
  wholeDraft: "todo el proyecto",
}
