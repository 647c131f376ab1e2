/** One's groups and their drafts. In Spanish. */

import type { home as English } from "../en/home.ts"

export const home: typeof English = {
  actFor: "Usted actúa por",
  cancel: "Cancelar",
  chooseParty: "Puede actuar por varias partes. Elija por cuál y abra después un proyecto.",
  inNoGroup:
    "Todavía no está en ningún grupo. Abra la invitación que recibió o pida una a la secretaría del grupo.",
  makeGroup: "Crear el grupo",
  nameOfGroup: "Nombre del grupo",
  newGroup: "Nuevo grupo",
  noDraft: "Todavía no hay ningún proyecto.",
  whoImports: "Un codirector o la secretaría puede importar uno.",
  youAre: (role) => `Su función: ${role}`,
  youAreFor: (role) => `Su función: ${role} por`,
}
