/** The list of brackets, and the card of one of them. In French. */

import { counting } from "../counting.ts"
import type { cards as English } from "../en/cards.ts"

const counted = counting("fr")

export const cards: typeof English = {
  addAlternative: "Ajouter une variante …",
  allBrackets: "Tous les crochets",
  allSections: "Toutes les sections",
  alternative: (number) => `Variante ${number}`,
  alternatives: "Variantes",
  alternativesCounted: (count) =>
    counted(count, { one: "# variante", many: "# variantes", other: "# variantes" }),
  alternativeStays: (number) => `La variante ${number} reste :`,
  bracket: "Crochets",
  bracketNumber: (number) => `, crochets ${number}, `,
  bracketed: (parties) =>
    counted(parties, {
      one: "a mis ces mots entre crochets",
      many: "ont mis ces mots entre crochets",
      other: "ont mis ces mots entre crochets",
    }),
  collapse: "Réduire : sortir les mots communs …",
  decide: "Trancher …",
  fallsAway:
    "Les mots qui l’entourent disparaissent par une autre décision : il ne reste rien à trancher ici.",
  filters: { all: "Tous", open: "Ouverts", mine: "Les miens", decided: "Tranchés" },
  fold: "Replier ou déplier sur mon écran",
  gone: "Ces crochets ne sont plus dans le projet.",
  group: "Grouper avec les suivants",
  inOrder: "Crochets dans l’ordre du texte",
  keepOrOmit: "garder ou omettre",
  level: (level) => `niveau ${level}`,
  levels: { supported: "Appuyé dans le groupe", "ad-ref": "Convenu ad ref" },
  more: "Plus",
  moreForThis: "Plus pour ces crochets",
  myPosition: "Position de ma partie",
  next: "Fiche suivante",
  noParty: "Sans partie",
  nothing: {
    atAll:
      "Il n’y a pas de crochets dans ce projet : tout le texte est convenu. Sélectionnez des mots et mettez-les entre crochets, ou proposez-en d’autres.",
    decided: "Rien n’est encore tranché ici.",
    mine: "Votre partie n’a encore rien proposé ici ni pris de position.",
    open: "Rien n’est ouvert ici.",
  },
  outcomes: {
    all: "Tous les mots restent.",
    drop: "Les mots sont supprimés.",
    keep: "Les mots restent.",
    none: "Pas de texte : toutes les variantes sont supprimées.",
  },
  previous: "Fiche précédente",
  proposed: "Mots proposés",
  proposedDeletion: "Suppression de ces mots proposée",
  proposes: (parties) =>
    counted(parties, {
      one: "propose ces mots",
      many: "proposent ces mots",
      other: "proposent ces mots",
    }),
  proposesDeletion: (parties) =>
    counted(parties, {
      one: "propose de supprimer ces mots",
      many: "proposent de supprimer ces mots",
      other: "proposent de supprimer ces mots",
    }),
  recordedBy: (name, when) => `Consigné par ${name}, ${when}`,
  reopen: "Rouvrir",
  ruled: { supported: "Appuyé dans le groupe.", "ad-ref": "Convenu ad ref." },
  ruledAt: {
    supported: (meeting) => `Appuyé dans le groupe, ${meeting}.`,
    "ad-ref": (meeting) => `Convenu ad ref, ${meeting}.`,
  },
  section: "Section du projet",
  sectionOpen: (title, open) => `${title} – ouverts : ${open}`,
  stances: {
    support: "Appuie",
    accept: "Peut accepter",
    reserve: "Réserve",
    oppose: "S’oppose",
    none: "Sans instructions",
  },
  stancesCounted: {
    support: (count) =>
      counted(count, { one: "# appuie", many: "# appuient", other: "# appuient" }),
    accept: (count) =>
      counted(count, {
        one: "# peut accepter",
        many: "# peuvent accepter",
        other: "# peuvent accepter",
      }),
    reserve: (count) =>
      counted(count, { one: "# réserve", many: "# réservent", other: "# réservent" }),
    oppose: (count) =>
      counted(count, { one: "# s’oppose", many: "# s’opposent", other: "# s’opposent" }),
    none: (count) =>
      counted(count, {
        one: "# sans instructions",
        many: "# sans instructions",
        other: "# sans instructions",
      }),
  },
  states: {
    open: "Ouvert",
    closed: "Sans objet",
    supported: "Appuyé",
    "ad-ref": "Convenu ad ref",
  },
  toFill: "À compléter",
  typedBy: (name) => `, saisi par ${name}`,
  ungroup: "Dégrouper",
  which: "Quels crochets",
  withdraw: "Retirer",
  wordsAsTheyStood: "Les mots tels qu’ils étaient",
}
