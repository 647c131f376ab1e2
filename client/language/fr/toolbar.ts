/** The tools of a draft. In French. */

import type { toolbar as English } from "../en/toolbar.ts"

export const toolbar: typeof English = {
  title: "Projet",
  view: "Affichage",
  views: {
    working: "Texte",
    bracketed: "Avec crochets",
    agreed: "Convenu",
    compare: "Comparer",
  },
  more: { working: " de travail", compare: " avec l’original" },
  selection: "Sélection",
  propose: "Proposer",
  proposeMore: " des mots",
  proposeWords: "Proposer des mots…",
  bracket: "Crochets",
  bracketSelection: "Mettre la sélection entre crochets",
  steps: "Annulation et déplacements",
  undo: "Annuler la dernière action",
  redo: "Rétablir",
  previous: "Crochets précédents",
  next: "Crochets suivants",
  keys: "Raccourcis",
  moreTools: "Plus",
  typingDoes: "Effet de la saisie",
  modes: {
    edit: {
      label: "Modifier",
      short: "La saisie modifie",
      sentence: "Ce que vous saisissez modifie le texte pour tous.",
    },
    propose: {
      label: "Proposer",
      short: "La saisie propose",
      sentence:
        "Ce que vous saisissez figure entre crochets comme proposition ; le texte lui-même reste.",
    },
    read: {
      label: "Lire",
      short: "Lecture seule",
      sentence:
        "Vous pouvez lire et chercher ; rien de ce que vous saisissez n’est pris en compte.",
    },
  },
  wholeText: "Texte entier",
  acts: {
    consolidate: { label: "Consolider…", sentence: "Applique les décisions dans le texte" },
    renumber: {
      label: "Renuméroter…",
      sentence: "Numérote les paragraphes dans l’ordre ; les renvois suivent",
    },
    versions: { label: "Versions…", sentence: "États figés : comparer, emporter, rétablir" },
  },
  download: "Télécharger",
  whichText: "Quel texte",
  forms: {
    bracketed: "Texte avec crochets",
    agreed: "Texte convenu, lacunes marquées […]",
    strict: "Texte convenu seulement, non destiné à la diffusion",
  },
  plainText: "Texte brut",
  textAlone: "Une page de texte seul",
  withNames: "Avec les noms des parties",
}
