/** What happened in a draft, and what concerns the reader. In French. */

import { counting } from "../counting.ts"
import type { activity as English } from "../en/activity.ts"

const counted = counting("fr")

export const activity: typeof English = {
  mentions: {
    roles: { "co-lead": "coresponsables", secretariat: "secrétariat" },
    party: "partie",
    offered: (count) =>
      counted(count, {
        one: "# nom est proposé : ↑ et ↓ choisissent, Entrée l’insère.",
        many: "# noms sont proposés : ↑ et ↓ choisissent, Entrée l’insère.",
        other: "# noms sont proposés : ↑ et ↓ choisissent, Entrée l’insère.",
      }),
  },
  unreadHere: (count) =>
    counted(count, {
      one: "# commentaire ici est nouveau pour vous",
      many: "# commentaires ici sont nouveaux pour vous",
      other: "# commentaires ici sont nouveaux pour vous",
    }),
  notices: {
    title: "Ce qui me concerne",
    open: (count) =>
      count === 0
        ? "Ce qui me concerne : rien de non lu"
        : counted(count, {
            one: "Ce qui me concerne : # non lu",
            many: "Ce qui me concerne : # non lus",
            other: "Ce qui me concerne : # non lus",
          }),
    none: "Rien ne vous concerne encore : mentions, réponses, suggestions, décisions et oppositions figureront ici.",
    markAll: "Tout marquer comme lu",
    tellOf: "Me signaler",
    isNew: "Nouveau",
    all: "Toute l’activité",
    kinds: {
      mention: "Les mentions de moi",
      answer: "Les réponses dans mes discussions",
      suggestion: "Les suggestions",
      decision: "Les décisions sur les crochets de ma partie",
      opposed: "Les oppositions aux propositions de ma partie",
      held: "Mon texte refusé ou retenu",
    },
    sentences: {
      mention: (who) => `${who} vous mentionne`,
      answer: (who) => `${who} a répondu dans l’une de vos discussions`,
      suggestion: (who) => `${who} suggère d’autres mots pour votre proposition`,
      suggestionAnswer: (who) => `${who} a répondu à votre suggestion`,
      decision: (who) => `${who} a tranché sur des crochets de votre partie`,
      opposed: (who) => `${who} s’oppose à une proposition de votre partie`,
      held: () => "Un texte de vous n’est pas entré dans le projet",
    },
  },
  view: "Activité",
  act: "Ce qui s’est passé dans le projet, le plus récent d’abord.",
  filter: "Genre d’activité",
  kinds: {
    all: "Tout",
    proposals: "Propositions",
    words: "Mots",
    positions: "Positions",
    decisions: "Décisions",
    suggestions: "Suggestions",
    comments: "Commentaires",
    versions: "Versions",
    group: "Groupe",
  },
  since: "Depuis ma dernière visite",
  fresh: (count) =>
    counted(count, {
      one: "Afficher # nouvelle entrée",
      many: "Afficher # nouvelles entrées",
      other: "Afficher # nouvelles entrées",
    }),
  upToDate: "À jour",
  nothing: "Rien de ce genre ne s’est passé.",
  each: "Afficher chacune",
  less: "Moins",
  theGroup: "Le groupe",
  runs: {
    proposals: (count) =>
      counted(count, {
        one: "a fait # proposition",
        many: "a fait # propositions",
        other: "a fait # propositions",
      }),
    words: (count) =>
      counted(count, {
        one: "a changé des mots à # endroit",
        many: "a changé des mots à # endroits",
        other: "a changé des mots à # endroits",
      }),
    positions: (count) =>
      counted(count, {
        one: "a pris # position",
        many: "a pris # positions",
        other: "a pris # positions",
      }),
    decisions: (count) =>
      counted(count, {
        one: "a pris # décision",
        many: "a pris # décisions",
        other: "a pris # décisions",
      }),
    suggestions: (count) =>
      counted(count, {
        one: "a traité # suggestion",
        many: "a traité # suggestions",
        other: "a traité # suggestions",
      }),
    comments: (count) =>
      counted(count, {
        one: "a écrit # commentaire",
        many: "a écrit # commentaires",
        other: "a écrit # commentaires",
      }),
    versions: (count) =>
      counted(count, {
        one: "a apporté ou figé # version",
        many: "a apporté ou figé # versions",
        other: "a apporté ou figé # versions",
      }),
    group: (count) =>
      counted(count, {
        one: "a fait # changement dans le groupe",
        many: "a fait # changements dans le groupe",
        other: "a fait # changements dans le groupe",
      }),
  },
}
