/** One's groups and their drafts. In French. */

import type { home as English } from "../en/home.ts"

export const home: typeof English = {
  actFor: "Vous agissez pour",
  cancel: "Annuler",
  chooseParty:
    "Vous pouvez agir pour plusieurs parties. Choisissez laquelle, puis ouvrez un projet.",
  inNoGroup:
    "Vous n’êtes encore dans aucun groupe. Ouvrez l’invitation qui vous a été envoyée, ou demandez-en une au secrétariat du groupe.",
  makeGroup: "Créer le groupe",
  nameOfGroup: "Nom du groupe",
  newGroup: "Nouveau groupe",
  noDraft: "Il n’y a pas encore de projet.",
  whoImports: "Un coresponsable ou le secrétariat peut en importer un.",
  youAre: (role) => `Votre rôle : ${role}`,
  youAreFor: (role) => `Votre rôle : ${role} pour`,
}
