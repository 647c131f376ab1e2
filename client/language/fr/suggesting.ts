/** Other words that a co-lead suggests to the party that proposed some. In French. */

import type { suggesting as English } from "../en/suggesting.ts"

export const suggesting: typeof English = {
  accept: "Reprendre ces mots",
  accepted: "Les mots suggérés sont maintenant votre proposition.",
  answers: {
    accepted: (by) => `Repris par ${by}`,
    rejected: (by) => `Non repris par ${by}`,
    withdrawn: (by) => `Retiré par ${by}`,
  },
  begin: "Suggérer d’autres mots …",
  by: (by) => `${by} suggère`,
  changed: "La proposition a changé depuis cette suggestion.",
  earlier: (count) => `Suggestions antérieures : ${count}`,
  from: (by) => `Ces mots ont été suggérés par ${by}.`,
  hint: "La partie qui a proposé ces mots décide de les reprendre ou non. D’ici là, le texte reste tel quel.",
  arrived: (where) => `D’autres mots sont suggérés pour votre proposition dans ${where}.`,
  label: "Mots suggérés",
  reject: "Garder les nôtres",
  rejected: "Vos mots restent tels quels.",
  remark: "Remarque",
  send: "Envoyer la suggestion",
  sent: (party) => `La suggestion attend ${party}.`,
  title: "Suggestions pour ces mots",
  waitsFor: (party) => `Attend ${party}`,
  waiting: (count) => `Suggestions en attente de réponse : ${count}`,
  withdraw: "Retirer la suggestion",
  withdrawn: "La suggestion est retirée.",
}
