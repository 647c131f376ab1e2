/** Roles, policies and closings. In French. */

import type { names as English } from "../en/names.ts"

export const names: typeof English = {
  roles: {
    observer: "observateur",
    participant: "participant",
    delegate: "délégué",
    "co-lead": "coresponsable",
    secretariat: "secrétariat",
    operator: "opérateur",
    guide: "guide",
  },
  roleSentences: {
    observer: "lit",
    participant: "propose en son propre nom",
    delegate: "propose et prend position pour une partie",
    "co-lead": "rédige, décide, conduit le groupe",
    secretariat: "rédige, consolide, s’occupe des personnes",
    operator: "montre l’écran en séance",
    guide: "lit tout et commente",
  },
  policies: {
    "co-leads": "Les coresponsables décident ; ce qu’un délégué accepte est un soutien consigné.",
    consensus:
      "Des crochets sont levés quand aucune des parties qui ont pris position ne s’y oppose.",
    open: "Tout délégué peut décider et lever des crochets.",
  },
  closings: {
    frozen: "Figé : rien ne change",
    "round-closed": "Cycle clos : rien ne change jusqu’au suivant",
  },
}
