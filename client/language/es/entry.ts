/** Coming in. In Spanish. */

import type { entry as English } from "../en/entry.ts"

export const entry: typeof English = {
  allGroups: "Chapeau, sus grupos",
  byMail: "Un enlace por correo electrónico",
  demonstration: "Ver la demostración",
  elsewhere: "Iniciar sesión con su organización",
  handed: "La secretaría de su grupo le entrega un enlace para entrar.",
  language: "Idioma",
  mailAddress: "Su dirección de correo electrónico",
  notOpen: "No disponible",
  notReached: "Sin conexión con el servidor",
  opening: "Abriendo…",
  sendLink: "Enviarme un enlace",
  signIn: "Iniciar sesión",
  tryAgain: "Reintentar",
  yourGroups: "Sus grupos",
}
