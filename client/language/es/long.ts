/** Work that takes long: how far it is, and what came of giving it up. In Spanish. */

import type { long as English } from "../en/long.ts"

export const long: typeof English = {
  arrived: "Se canceló. El texto ya había llegado: mire en la lista si el proyecto está ahí.",
  freezing: "Congelando el proyecto como versión…",
  givenUp: "Se canceló. No se incorporó nada.",
  notConsolidated: "Se canceló. No se consolidó nada.",
  preparing: "El servidor está escribiendo el archivo…",
  reading: "El servidor está leyendo el texto…",
  received: (size) => `${size} recibidos`,
  sent: (share) => `${share} enviado`,
}
