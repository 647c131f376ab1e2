/** Writing in a draft. In French. */

import type { writing as English } from "../en/writing.ts"

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
    labelled: (label) => `Comme nouveau paragraphe ${label}`,
  },
  reference: {
    act: {
      label: "Renvoyer à un paragraphe …",
      sentence: "Par son numéro ou ses mots, à l’endroit du curseur",
    },
    list: "Paragraphes",
    none: "Aucun paragraphe numéroté ne répond à cela.",
    search: "Numéro ou mots d’un paragraphe",
  },
  phrases: {
    begin: (key) => `Commencer ${key} par`,
    beginAct: {
      label: "Commencer le paragraphe par …",
      sentence: "Rappelant, Décide … dans la langue du projet",
    },
    beginHint: "Alt+↓ : mots de début",
    openings: {
      preambular: "Débuts de paragraphes du préambule",
      operative: "Débuts de paragraphes du dispositif",
    },
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
  somebody: "Quelqu’un",
}
