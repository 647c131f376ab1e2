/** How the text stands on one person's own screen: folds, layouts, margin. In Spanish. */

import { counting } from "../counting.ts"
import type { reading as English } from "../en/reading.ts"

const counted = counting("es")

export const reading: typeof English = {
  title: "Cómo veo el texto",
  act: { label: "Cómo lo veo …", sentence: "Pliegues, disposición y margen, solo en mi pantalla" },
  explained: "Esto solo cambia su pantalla y se conserva en este dispositivo.",
  folds: {
    title: "Plegar y desplegar",
    open: (count) =>
      counted(count, {
        one: "# corchete pendiente",
        many: "# de corchetes pendientes",
        other: "# corchetes pendientes",
      }),
    paragraphsHidden: (count) =>
      counted(count, { one: "# párrafo", many: "# de párrafos", other: "# párrafos" }),
    unfold: "Mostrar lo que está plegado",
    bracket: "Corchete del cursor",
    paragraph: "Párrafo del cursor",
    section: "Sección del cursor",
    depth: (level) => `Corchetes de nivel ${level}`,
    sections: (level) => `Secciones de nivel ${level}`,
    paragraphs: "Todos los párrafos",
    nothing: "Desplegar todo",
    decided: "Corchetes decididos",
    nothingHere: "No hay nada que plegar en el cursor.",
    keys: {
      bracket: "Plegar o desplegar el corchete del cursor",
      paragraph: "Plegar o desplegar el párrafo del cursor",
      section: "Plegar o desplegar la sección del cursor",
      depth: "Plegar o desplegar todos los corchetes del nivel del cursor",
    },
  },
  rows: {
    alternative: (number, of) => `Variante ${number} de ${of}`,
    by: (parties) => `propuesta por ${parties}`,
    deletionBy: (parties) => `supresión propuesta por ${parties}`,
    myPosition: (number) => `Mi posición sobre la variante ${number}`,
    inLine: "En la línea",
    card: "Ficha",
    history: "Pulse para ver cómo se decidió.",
  },
  layout: {
    title: "Variantes",
    auto: "Según su longitud",
    inline: "Todas en la línea",
    stacked: "Todas una debajo de otra",
    other: "En la línea, o una debajo de otra",
  },
  /** On this device, whichever draft is open. */
  look: {
    title: "Aspecto",
    scheme: "Colores",
    schemes: { system: "Como el sistema", light: "Claros", dark: "Oscuros" },
    contrast: "Contraste",
    contrasts: { system: "Como el sistema", more: "Mayor" },
  },
  margin: {
    legend:
      "[2] corchetes pendientes, +1 propuestas, “3” comentarios; ✓ apoyado, ✓✓ acordado ad ref",
    title: "Margen",
    lines: "Numerar las líneas de cada párrafo",
    marks: "Estado, propuestas y comentarios de cada párrafo",
  },
  changed: {
    act: { label: "Qué cambió …", sentence: "Lo que otros cambiaron desde que miró" },
    title: "Cambios desde que miró",
    since: (when) => `Lo que otros cambiaron desde ${when}`,
    none: "Los demás no cambiaron nada desde que miró.",
    seen: "Marcar todo como visto",
    next: "Siguiente párrafo que otros cambiaron",
    inOutline: "cambiado",
    typing: (names) => `${names} escribe aquí`,
    undelivered: "aún no entregado",
  },
  saying: {
    title: "Lo que un lector de pantalla dice en un corchete",
    full: "Todo: número, nivel, variante, partes, posiciones",
    short: "Breve: nivel, variante y partes",
    off: "Nada más que el carácter",
    level: (level) => `nivel ${level}`,
    end: "fin del corchete",
    placeholder: "por completar",
    placeholderEnd: "fin de lo que está por completar",
  },
  brackets: {
    title: "Corchetes en una tabla",
    label: "Corchetes en una tabla …",
    sentence: "Número, lugar, partes y posiciones de cada uno",
    number: "Número",
    place: "Lugar",
    level: "Nivel",
    words: "Variantes",
    parties: "Partes",
    positions: "Posiciones",
    status: "Estado",
  },
}
