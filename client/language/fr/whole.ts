/** What is done with the text as a whole: consolidating and renumbering. In French. */

import { counting } from "../counting.ts"
import type { whole as English } from "../en/whole.ts"

const counted = counting("fr")

export const whole: typeof English = {
  consolidate: "Consolider",
  consolidated: (brackets, version) =>
    `${counted(brackets, {
      one: "# paire de crochets tranchée est consolidée",
      many: "# paires de crochets tranchées sont consolidées",
      other: "# paires de crochets tranchées sont consolidées",
    })}. La version ${version} contient le texte tel qu’il était ; Annuler le rétablit.`,
  consolidating: {
    about:
      "Les décisions sont exécutées dans le texte : les caractères des crochets tranchés disparaissent, avec les mots qui n’ont pas été gardés. Les crochets ouverts et tous les numéros restent tels quels. Le projet actuel est d’abord figé comme version.",
    before: "Avant consolidation",
    changed: "Paragraphes qui changent",
    changes: (count) =>
      counted(count, {
        one: "# paragraphe change",
        many: "# paragraphes changent",
        other: "# paragraphes changent",
      }),
    closeNote: "Clore : la note disparaît",
    decided: "Crochets tranchés",
    decidedCounted: (count) =>
      counted(count, {
        one: "# paire de crochets tranchée",
        many: "# paires de crochets tranchées",
        other: "# paires de crochets tranchées",
      }),
    keepNote: "Garder : la note reste",
    noteGoes: (number) => `La note ${number} disparaît avec les mots où elle se trouve :`,
    noteOnDecided: (number) => `La note ${number} porte sur des crochets tranchés.`,
    notes: "Notes de bas de page",
    nothing: "Aucun crochet n’a été tranché : il n’y a rien à consolider.",
    removed: "Paragraphe supprimé",
    unanswered: (count) => `Dites pour chaque note si elle est close ou gardée : reste ${count}.`,
    waiting:
      "Attendez que toutes les modifications soient enregistrées : une version est d’abord figée.",
  },
  renumber: "Renuméroter",
  renumbered: (numbers) =>
    `${counted(numbers, {
      one: "# numéro est nouveau",
      many: "# numéros sont nouveaux",
      other: "# numéros sont nouveaux",
    })}. Annuler rétablit les anciens.`,
  renumbering: {
    about:
      "Les paragraphes sont numérotés dans l’ordre, sans « bis » ni « ter » ; les renvois suivent. Les titres gardent leurs numéros.",
    begins: "Commence par",
    changes: (count) =>
      counted(count, {
        one: "# numéro change",
        many: "# numéros changent",
        other: "# numéros changent",
      }),
    follow: (count) =>
      counted(count, {
        one: "# renvoi suit",
        many: "# renvois suivent",
        other: "# renvois suivent",
      }),
    inOrder: "Les numéros sont déjà dans l’ordre.",
    new: "Nouveau",
    now: "Actuel",
    standsIn: "Figure dans",
    where: "Où",
    wholeDraft: "Le projet entier",
  },
}
