/** What happened in a draft, and what concerns the reader. In Spanish. */

import { counting } from "../counting.ts"
import type { activity as English } from "../en/activity.ts"

const counted = counting("es")

export const activity: typeof English = {
  mentions: {
    roles: { "co-lead": "codirectores", secretariat: "secretaría" },
    party: "parte",
    offered: (count) =>
      counted(count, {
        one: "Se ofrece # nombre: ↑ y ↓ eligen, Intro lo inserta.",
        many: "Se ofrecen # nombres: ↑ y ↓ eligen, Intro lo inserta.",
        other: "Se ofrecen # nombres: ↑ y ↓ eligen, Intro lo inserta.",
      }),
  },
  unreadHere: (count) =>
    counted(count, {
      one: "# comentario aquí es nuevo para usted",
      many: "# comentarios aquí son nuevos para usted",
      other: "# comentarios aquí son nuevos para usted",
    }),
  notices: {
    title: "Lo que me concierne",
    open: (count) =>
      count === 0
        ? "Lo que me concierne: nada sin leer"
        : counted(count, {
            one: "Lo que me concierne: # sin leer",
            many: "Lo que me concierne: # sin leer",
            other: "Lo que me concierne: # sin leer",
          }),
    none: "Nada le concierne todavía: aquí figurarán menciones, respuestas, sugerencias, decisiones y oposiciones.",
    markAll: "Marcar todo como leído",
    tellOf: "Avisarme de",
    isNew: "Nuevo",
    all: "Toda la actividad",
    kinds: {
      mention: "Menciones de mí",
      answer: "Respuestas en mis debates",
      suggestion: "Sugerencias",
      decision: "Decisiones sobre corchetes de mi parte",
      opposed: "Oposición a lo que propuso mi parte",
      held: "Texto mío rechazado o retenido",
    },
    sentences: {
      mention: (who) => `${who} le menciona`,
      answer: (who) => `${who} respondió en un debate suyo`,
      suggestion: (who) => `${who} sugiere otras palabras para su propuesta`,
      suggestionAnswer: (who) => `${who} respondió a su sugerencia`,
      decision: (who) => `${who} decidió sobre corchetes de su parte`,
      opposed: (who) => `${who} se opone a una propuesta de su parte`,
      held: () => "Un texto suyo no entró en el proyecto",
    },
  },
  view: "Actividad",
  act: "Lo que ha ocurrido en el proyecto, lo más reciente primero.",
  filter: "Clase de actividad",
  kinds: {
    all: "Todo",
    proposals: "Propuestas",
    words: "Palabras",
    positions: "Posiciones",
    decisions: "Decisiones",
    suggestions: "Sugerencias",
    comments: "Comentarios",
    versions: "Versiones",
    group: "Grupo",
  },
  since: "Desde mi última visita",
  fresh: (count) =>
    counted(count, {
      one: "Mostrar # entrada nueva",
      many: "Mostrar # entradas nuevas",
      other: "Mostrar # entradas nuevas",
    }),
  upToDate: "Al día",
  nothing: "No ha ocurrido nada de esa clase.",
  each: "Mostrar cada una",
  less: "Menos",
  theGroup: "El grupo",
  runs: {
    proposals: (count) =>
      counted(count, {
        one: "hizo # propuesta",
        many: "hizo # propuestas",
        other: "hizo # propuestas",
      }),
    words: (count) =>
      counted(count, {
        one: "cambió palabras en # lugar",
        many: "cambió palabras en # lugares",
        other: "cambió palabras en # lugares",
      }),
    positions: (count) =>
      counted(count, {
        one: "tomó # posición",
        many: "tomó # posiciones",
        other: "tomó # posiciones",
      }),
    decisions: (count) =>
      counted(count, {
        one: "tomó # decisión",
        many: "tomó # decisiones",
        other: "tomó # decisiones",
      }),
    suggestions: (count) =>
      counted(count, {
        one: "trató # sugerencia",
        many: "trató # sugerencias",
        other: "trató # sugerencias",
      }),
    comments: (count) =>
      counted(count, {
        one: "escribió # comentario",
        many: "escribió # comentarios",
        other: "escribió # comentarios",
      }),
    versions: (count) =>
      counted(count, {
        one: "trajo o congeló # versión",
        many: "trajo o congeló # versiones",
        other: "trajo o congeló # versiones",
      }),
    group: (count) =>
      counted(count, {
        one: "hizo # cambio en el grupo",
        many: "hizo # cambios en el grupo",
        other: "hizo # cambios en el grupo",
      }),
  },
}
