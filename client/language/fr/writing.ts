/** Writing in a draft. In French. */

import { counting } from "../counting.ts"
import type { writing as English } from "../en/writing.ts"

const counted = counting("fr")

export const writing: typeof English = {
  draftText: "Texte du projet",
  propose: {
    title: "Proposer",
    titleFor: (party) => `Proposer pour ${party}`,
    noPlace:
      "Placez d’abord le curseur dans le texte, ou sélectionnez les mots que vous voulez modifier.",
    atCaret: "Nouveaux mots à l’endroit du curseur. Le texte qui les entoure reste tel quel.",
    instead:
      "D’autres mots à la place de ceux qui sont sélectionnés. Les uns et les autres restent entre crochets jusqu’à la décision.",
    putInstead: "Mettre à la place",
    words: "Mots",
    theseWords: "Proposer ces mots",
    here: "Proposer ici",
    deletion: "Proposer la suppression",
    paragraph: "Comme nouveau paragraphe",
  },
  phrases: {
    open: "Formules…",
    title: "Formules types",
    search: "Mots d’une formule, dans n’importe quelle langue",
    searchHint: "Chercher dans toutes les langues",
    language: "Langue des formules",
    none: "Aucune formule de la liste ne contient ces mots.",
  },
  refused: {
    noFurtherUp: "Ces paragraphes ne peuvent pas monter davantage.",
    noFurtherDown: "Ces paragraphes ne peuvent pas descendre davantage.",
    noBrackets: "Il n’y a pas de crochets dans ce projet.",
    nothingToUndo: "Vous n’avez rien à annuler.",
    nothingToRedo: "Il n’y a rien à rétablir.",
    partMoved:
      "Sélectionnez des paragraphes entiers pour les déplacer, ou coupez la sélection et collez-la.",
    newParagraph:
      "Les paragraphes sont créés par les personnes qui rédigent le projet. Proposez plutôt un nouveau paragraphe.",
    structure:
      "Les paragraphes sont scindés et réunis par les personnes qui rédigent le projet. Proposez plutôt un nouveau paragraphe.",
    unreached:
      "Les paragraphes sont scindés et réunis par le serveur, qui est injoignable pour le moment.",
    form: "La forme du texte est modifiée par les personnes qui rédigent le projet.",
  },
  chip: {
    adds: (party, level) => `${party} propose ces mots, niveau ${level}`,
    drops: (party, level) => `${party} propose de supprimer ces mots, niveau ${level}`,
    holds: (party, level) => `${party} réserve cette place, niveau ${level}`,
    brackets: (party, level) => `${party} a mis ces mots entre crochets, niveau ${level}`,
    kept: (chip) => `${chip}, maintenu`,
    removed: (chip) => `${chip}, supprimé`,
  },
  folded: {
    inside: (count) =>
      counted(count, {
        one: "# décision à l’intérieur",
        many: "# de décisions à l’intérieur",
        other: "# décisions à l’intérieur",
      }),
    unfold: "Afficher les mots entre ces crochets",
  },
  somebody: "Quelqu’un",
}
