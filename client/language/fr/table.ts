/** The table of positions, and what one party wants. In French. */

import { counting } from "../counting.ts"
import type { table as English } from "../en/table.ts"

const counted = counting("fr")

export const table: typeof English = {
  against: "Contre",
  allParties: "Toutes les parties",
  allSections: "Toutes les sections",
  alternativeStays: (number) => `La variante ${number} est conservée`,
  anyParty: "– (sans filtre)",
  bracket: "Crochets",
  compared: (count) =>
    counted(count, {
      one: "# passage entre crochets comparé",
      many: "# passages entre crochets comparés",
      other: "# passages entre crochets comparés",
    }),
  csv: "Télécharger au format CSV",
  differs: "Là où nous différons de",
  differsFrom: (party) => `Là où ${party} diffère de`,
  distances: "Distance par rapport aux autres",
  distanceIs:
    "La distance est la proportion des passages entre crochets sur lesquels les deux parties disent ce qu’elles veulent et qu’aucune issue acceptable pour l’une et l’autre ne permet de régler.",
  distanceOf: (share, compared) => `${share} sur ${compared}`,
  goTo: (number, key) => `Crochets ${number}, ${key} : afficher dans le texte`,
  myPosition: (number) => `Position de ma partie sur la variante ${number}`,
  myPositionOnWords: "Position de ma partie sur ces mots",
  noneFits: "Aucun passage entre crochets ne correspond à ces filtres.",
  noParties:
    "Aucune partie n’a encore fait de proposition ni pris position ici. Dès que l’une d’elles le fera, elle aura sa colonne.",
  notKnown: "inconnue",
  noText: "Pas de texte : toutes les variantes sont supprimées",
  alone: "Aucune autre partie n’a encore dit ce qu’elle veut.",
  notAgreed: "Ce n’est pas un texte convenu.",
  ownWay: (count) =>
    counted(count, {
      one: "# crochet non tranché se lit comme cette partie le voudrait.",
      many: "# de crochets non tranchés se lisent comme cette partie le voudrait.",
      other: "# crochets non tranchés se lisent comme cette partie le voudrait.",
    }),
  unsaid: (count) =>
    counted(count, {
      one: "Sur # crochet non tranché elle n’a rien dit : il reste ce que personne n’a ajouté et, entre variantes, la première.",
      many: "Sur # de crochets non tranchés elle n’a rien dit : il reste ce que personne n’a ajouté et, entre variantes, la première.",
      other:
        "Sur # crochets non tranchés elle n’a rien dit : il reste ce que personne n’a ajouté et, entre variantes, la première.",
    }),
  nothingWanted: "Cette partie n’a rien proposé ici et n’a pas pris position.",
  notSaid: "Ne dit pas ce qu’elle souhaite",
  number: "Numéro",
  oneParty: "Une partie",
  order: "Ordre",
  orders: {
    place: "Ordre du texte",
    status: "Par état",
    opposing: "Les plus contestés d’abord",
    age: "Les plus anciens d’abord",
  },
  pairs: "Distance entre les parties, deux à deux",
  party: "Partie",
  proposed: { add: "propose", drop: "propose de supprimer", open: "met entre crochets" },
  section: "Dans la section",
  shown: (count, all) => `${count} sur ${all}`,
  since: "Depuis",
  stances: {
    support: "appuie",
    accept: "peut accepter",
    reserve: "réserve sa position",
    oppose: "s’oppose",
    none: "sans instructions",
  },
  states: {
    open: "En suspens",
    closed: "Sans objet",
    supported: "Appuyé",
    "ad-ref": "Convenu ad referendum",
  },
  status: "État",
  table: "Tableau",
  takeBack: "Retirer la position",
  text: "Le texte tel qu’il se lirait",
  title: "Positions des parties",
  view: "Prises de position",
  wants: "Ce qu’elle veut",
  what: "Tableau, ou une seule partie",
  which: "Quels crochets",
  whichOnes: { all: "Tous", open: "En suspens", decided: "Tranchés" },
  words: "Texte",
  wordsGo: "Les mots sont supprimés",
  wordsStay: "Les mots sont conservés",
}
