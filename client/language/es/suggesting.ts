/** Other words that a co-lead suggests to the party that proposed some. In Spanish. */

import type { suggesting as English } from "../en/suggesting.ts"

export const suggesting: typeof English = {
  accept: "Adoptar estas palabras",
  accepted: "Las palabras sugeridas son ahora su propuesta.",
  answers: {
    accepted: (by) => `Adoptado por ${by}`,
    rejected: (by) => `No adoptado por ${by}`,
    withdrawn: (by) => `Retirado por ${by}`,
  },
  begin: "Sugerir otras palabras …",
  by: (by) => `${by} sugiere`,
  changed: "La propuesta ha cambiado desde esta sugerencia.",
  earlier: (count) => `Sugerencias anteriores: ${count}`,
  from: (by) => `Estas palabras las sugirió ${by}.`,
  hint: "La parte que propuso las palabras decide si las adopta. Hasta entonces el texto no cambia.",
  arrived: (where) => `Se sugieren otras palabras para su propuesta en ${where}.`,
  label: "Palabras sugeridas",
  reject: "Mantener las nuestras",
  rejected: "Sus palabras quedan como están.",
  remark: "Observación",
  send: "Enviar la sugerencia",
  sent: (party) => `La sugerencia espera a ${party}.`,
  title: "Sugerencias para estas palabras",
  waitsFor: (party) => `Espera a ${party}`,
  waiting: (count) => `Sugerencias sin respuesta: ${count}`,
  withdraw: "Retirar la sugerencia",
  withdrawn: "La sugerencia queda retirada.",
}
