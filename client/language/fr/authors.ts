/** Who wrote what: each stretch of the text with its author. In French. */

import type { authors as English } from "../en/authors.ts"

export const authors: typeof English = {
  act: "Chaque passage du texte par partie, personne et moment",
  all: "Tout afficher",
  broughtBy: (name) => `introduit par ${name}`,
  characters: "Caractères",
  counting: "Comptage en cours…",
  how: "Comment",
  kinds: {
    start: "présent quand le projet a été introduit",
    typed: "saisi au clavier",
    piece: "inséré d’un bloc (collé ou tiré d’un formulaire)",
    away: "écrit sans connexion",
    proposed: "proposé",
    taken: "proposé, puis repris dans le texte",
    dropped: "proposé, puis rejeté",
    unknown: "provenance inconnue",
  },
  names:
    "Les personnes ne sont nommées qu’aux coresponsables et au secrétariat. À transmettre avec prudence.",
  noNames: "Par partie. Les personnes ne sont nommées qu’aux coresponsables et au secrétariat.",
  none: "Le projet n’a pas encore de texte.",
  number: "Numéro",
  paragraph: "Paragraphe",
  person: "Personne",
  personal: (role) => `${role}, à titre personnel`,
  point:
    "Pointez des mots, ou passez d’un passage à l’autre avec les flèches, pour voir qui les a écrits.",
  role: "Rôle",
  share: "Part",
  start: "Premier texte",
  take: "Télécharger en CSV",
  text: "Le texte par auteur ; les flèches mènent d’un passage à l’autre",
  title: "Qui a écrit quoi",
  unknown: "Inconnu",
  view: "Qui a écrit quoi",
  when: "Quand (UTC)",
  whenUnknown: "moment inconnu",
  who: "Qui",
  words: "Mots",
}
