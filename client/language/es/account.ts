/** One's own account. In Spanish. */

import type { account as English } from "../en/account.ts"

export const account: typeof English = {
  aBrowser: "Un navegador",
  browserOn: (browser, system) => `${browser} en ${system}`,
  copy: "Copiar",
  demonstrator: (name) => `Usted es ${name} de la demostración, papel que cualquiera puede ocupar.`,
  end: "Cerrar",
  forgotten:
    "Este dispositivo conserva texto suyo que no está en ningún proyecto. Puede copiarse más arriba; al cerrar la sesión, el dispositivo lo olvida.",
  itsDraft: "Su proyecto",
  keepsNone: "Este dispositivo no conserva ninguno.",
  lastSeen: (when) => `última actividad: ${when}`,
  nameAsSeen: "Su nombre, tal como lo ven los demás",
  notDelivered: "Todavía no se ha entregado.",
  save: "Guardar",
  signedIn: "Sus sesiones abiertas",
  signOut: "Cerrar sesión",
  signOutAndForget: "Cerrar sesión y olvidarlo",
  signOutEverywhere: "Cerrar sesión en todas partes",
  texts: "Texto suyo que no está en ningún proyecto",
  thisBrowser: "este navegador",
  title: "Su cuenta",
  waiting:
    "Las palabras que un proyecto guarda él mismo para usted, porque su lugar desapareció, llegan a «Retenidos» cuando lo abre. Mientras no sea miembro de su grupo, esperan allí.",
  yourName: "Su nombre",
}
