/** How far a draft has come: figures, as charts and tables. In Spanish. */

import { counting } from "../counting.ts"
import type { figures as English } from "../en/figures.ts"

const counted = counting("es")

export const figures: typeof English = {
  act: "Cifras: lo abierto, la evolución, las diferencias",
  age: "Antigüedad",
  ages: {
    week: "Hasta 7 días",
    month: "De 8 a 30 días",
    quarter: "De 31 a 90 días",
    older: "Más tiempo",
    unknown: "Desde la importación",
  },
  agreed: "Convenido",
  agreedNow: (share) => `Está convenido el ${share} del texto.`,
  beforeHeadings: "Antes del primer título",
  charts: {
    time: {
      title: "Corchetes abiertos a lo largo del tiempo",
      about:
        "Un punto es un texto que se conoce entero: el comienzo, una versión congelada o el proyecto actual. Entre ellos cuenta el registro.",
    },
    agreed: {
      title: "Parte del texto que está convenida",
      about:
        "Los caracteres que no están en ningún corchete abierto, al comienzo, en cada versión y ahora.",
    },
    meetings: {
      title: "Corchetes abiertos después de cada sesión",
      about:
        "Una sesión termina con la última decisión que la menciona. Se le atribuye lo hecho desde la sesión anterior.",
    },
    sections: {
      title: "Corchetes abiertos por sección",
      about: "Relleno: abiertos. Contorno: decididos.",
    },
    kinds: { title: "Corchetes abiertos por tipo", about: "Lo que queda por decidir." },
    ages: {
      title: "Corchetes abiertos por antigüedad",
      about: "Desde que se propusieron sus palabras más antiguas.",
    },
    parties: {
      title: "Corchetes abiertos por parte",
      about: "Relleno: donde la parte propone algo. Contorno: donde se opone a algo.",
    },
    spots: {
      title: "Dónde se ha trabajado más",
      about:
        "Cambios, posiciones, decisiones y comentarios por sección y día, junto a lo que allí está abierto.",
    },
    pairs: {
      title: "Quién difiere de quién",
      about:
        "La proporción de corchetes en que ningún resultado conviene a ambas partes, donde las dos dicen lo que quieren.",
    },
  },
  decided: "Decididos",
  drawn: (title) => `Gráfico: ${title}. El cuadro contiguo dice lo mismo.`,
  gone: "Ya no está en el texto",
  history: {
    act: "Paso a paso: el comienzo, cada versión congelada, ahora",
    changed: (count, before) =>
      counted(count, {
        one: "# párrafo difiere de «@».",
        many: "# párrafos difieren de «@».",
        other: "# párrafos difieren de «@».",
      }).replace("@", () => before),
    first: "Este es el proyecto tal como se importó.",
    next: "Siguiente",
    previous: "Anterior",
    same: (before) => "El texto es el mismo que en «@».".replace("@", () => before),
    step: "Qué estado del proyecto",
    title: "El historial del proyecto",
    view: "Historial",
  },
  kind: "Tipo",
  kinds: {
    alternatives: "Alternativas",
    addition: "Palabras nuevas",
    deletion: "Una supresión",
    words: "Palabras entre corchetes",
  },
  lifted: "Resueltos",
  meeting: "Sesión",
  narrowed: "Reducidos",
  nothing:
    "Este proyecto todavía no tiene corchetes. En cuanto se proponga algo, aquí se verá cómo avanza.",
  notKnown: "no se sabe",
  now: (open, decided) =>
    `${counted(open, { one: "# corchete está abierto", many: "# corchetes están abiertos", other: "# corchetes están abiertos" })}, ${counted(decided, { one: "# está decidido.", many: "# están decididos.", other: "# están decididos." })}`,
  ofCluster: {
    close: "Ocultar su historial",
    none: "No se ha hecho nada con él desde que se importó el proyecto.",
    open: "Mostrar su historial",
    title: "Lo que se ha hecho con este corchete",
  },
  open: "Abiertos",
  opened: "Nuevos",
  opposes: "Se opone",
  proposes: "Propone",
  sinceLast: "Desde entonces",
  source: "Contado según",
  sources: {
    differs: (name) => `${name} (el registro cuenta de otro modo)`,
    log: "el registro",
    now: "el proyecto actual",
    start: "Comienzo",
  },
  tableOf: (title) => `Cuadro: ${title}`,
  take: (title) => `Descargar: ${title}`,
  takeAs: (title, kind) => `${kind}: ${title}`,
  view: "Progreso",
  title: "Cuánto ha avanzado el proyecto",
  when: "Cuándo",
}
