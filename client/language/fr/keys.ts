/** The sheet of keys. In French. */

import type { keys as English } from "../en/keys.ts"

export const keys: typeof English = {
  title: "Raccourcis",
  explained:
    "Les lettres seules agissent quand le clavier est dans le volet et non dans le texte. Échap fait passer de l’un à l’autre. Chacune correspond aussi à un bouton ou à une entrée de menu.",
  names: { Enter: "Entrée", Escape: "Échap", Shift: "Maj" },
  parts: {
    moving: "Se déplacer",
    text: "Dans le texte",
    proposing: "Proposer",
    positions: "Prendre position",
    deciding: "Trancher",
    plenary: "Séance plénière",
    page: "Page",
  },
  next: "Crochets suivants",
  previous: "Crochets précédents",
  openCard: "Ouvrir la fiche d’une ligne",
  lines: "Ligne par ligne dans la liste",
  moveParagraphs: "Déplacer vers le haut ou le bas le paragraphe du curseur ou ceux sélectionnés",
  escape: "Du texte au volet, et retour",
  bracket: "Mettre entre crochets les mots sélectionnés",
  propose: "Proposer des mots à l’endroit de la sélection",
  alternative: "Ajouter une variante",
  withdraw: "Retirer votre proposition",
  support: "Appuyer la variante",
  accept: "Pouvoir l’accepter",
  reserve: "Réserver votre position",
  oppose: "S’y opposer",
  choose: "Retenir la variante portant ce numéro",
  noText: "Pas de texte : tout est supprimé",
  confirm: "Confirmer",
  reopen: "Rouvrir",
  showKeys: "Afficher ces raccourcis",
  text: {
    bold: "Gras",
    italic: "Italique",
    underline: "Souligné",
    edges: "Au début ou à la fin du projet",
    newLine: "Une nouvelle ligne dans le même paragraphe",
    leave: "Quitter le texte pour ce qui suit sur la page",
    places: "Dans la ligne de recherche : occurrence suivante ou précédente",
  },
}
