/** Frozen versions of a draft, and any two of them compared. In Spanish. */

import { counting } from "../counting.ts"
import type { versions as English } from "../en/versions.ts"

const counted = counting("es")

export const versions: typeof English = {
  about:
    "Una versión es el proyecto entero como estaba, con sus registros. Lleva un número y nadie puede modificarla; su SHA-256 muestra que nadie lo hizo.",
  as: (number) => `Versión ${number} en formato `,
  compare: "Comparar",
  differ: (count) =>
    counted(count, {
      one: "# párrafo difiere.",
      many: "# párrafos difieren.",
      other: "# párrafos difieren.",
    }),
  differences: "Diferencias",
  draftNow: "El proyecto como está ahora",
  freeze: "Congelar una versión",
  freezeNow: "Congelar ahora",
  from: "De",
  frozen: "Versiones congeladas",
  isFrozen: (number) => `La versión ${number} está congelada.`,
  none: "Aún no se ha congelado ninguna versión.",
  restore: "Restaurar como nuevo proyecto",
  restoreThis: (number) => `Restaurar como nuevo proyecto: versión ${number}`,
  same: "Son iguales.",
  status: "Línea de estado",
  symbol: "Signatura",
  text: "Texto",
  title: "Versiones",
  to: "A",
  unchanged: (number) =>
    `Nada ha cambiado desde la versión ${number}. Contiene el proyecto como está.`,
  version: (number) => `Versión ${number}`,
  layout: "Mostrar en",
  oneColumn: "Una columna",
  twoColumns: "Dos columnas",
}
