/** Notes that only co-leads and the secretariat see. In French. */

import type { leads as English } from "../en/leads.ts"

export const leads: typeof English = {
  add: "Ajouter la note",
  addAgain: "Ajouter comme nouvelle note",
  added: "La note est là pour les coresponsables.",
  atBracket: (key) => `Elle porte sur les crochets de ${key}.`,
  atParagraph: (key) => `Elle porte sur le paragraphe ${key}.`,
  atThisBracket: "Elle porte sur ces crochets.",
  atThisParagraph: "Elle porte sur ce paragraphe.",
  bracketGone: "Les crochets ont disparu ; leurs mots sont toujours là.",
  changedBy: (who) => `Modifiée par ${who}`,
  changedMeanwhile:
    "Quelqu’un a modifié cette note entre-temps. Elle figure ci-dessus telle qu’elle est ; enregistrer met vos mots à sa place.",
  copy: "Copier",
  discard: "Abandonner",
  edit: "Modifier",
  everybody: "Tous ceux qui lisent le projet",
  goOn: "Continuer à écrire",
  gone: "Ce sur quoi elle portait a disparu. C’était :",
  heading: "Pour les coresponsables seulement",
  label: "Note pour les coresponsables …",
  leads: "Coresponsables et secrétariat seulement",
  noPlace: "Placez le curseur là où la note doit figurer.",
  notLoaded: "Les notes pour les coresponsables n’ont pas pu être chargées.",
  only: "Coresponsables seulement",
  paragraphGone: "Le paragraphe a disparu ; certains de ses mots sont toujours là.",
  removedMeanwhile:
    "Quelqu’un a retiré cette note pendant que vous écriviez. Vos mots sont gardés ici.",
  save: "Enregistrer",
  saveOver: "Enregistrer à sa place",
  saved: "La note est enregistrée.",
  seenBy:
    "Les coresponsables et le secrétariat voient ces notes, personne d’autre. Elles ne figurent dans aucune copie du projet, aucun fichier ni aucun journal. ※ dans la marge indique où il y en a une.",
  seenByShort:
    "Les coresponsables et le secrétariat la voient, personne d’autre. Elle ne figure dans aucune copie du projet, aucun fichier ni aucun journal.",
  toPlace: "Vers sa place dans le texte",
  unsent: "Pas encore ajoutée. Vos mots sont gardés sur cet appareil.",
  visibility: "Qui voit la note",
}
