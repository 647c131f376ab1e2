/** A draft to be read. In French. */

import { counting } from "../counting.ts"
import type { views as English } from "../en/views.ts"

const counted = counting("fr")

export const views: typeof English = {
  agreed: "Texte convenu",
  bracketed: "Texte avec crochets",
  withNames: "Avec les noms des parties",
  noText: "Il n’y a pas encore de texte.",
  table: "Tableau",
  backToReference: (note) => `Retour à l’appel de la note ${note}`,
  notice: {
    informal: "Il est officieux et ne remplace aucun document officiel.",
    bracketed: "Texte en négociation. Les mots entre crochets ne sont pas convenus.",
    agreed: "Texte hors crochets, compte tenu des décisions consignées jusqu’ici.",
    alternatives: (count) =>
      counted(count, {
        one: "[…] marque # endroit où le choix entre variantes n’est pas tranché.",
        many: "[…] marque # d’endroits où le choix entre variantes n’est pas tranché.",
        other: "[…] marque # endroits où le choix entre variantes n’est pas tranché.",
      }),
    optional: (count) =>
      counted(count, {
        one: "Des mots facultatifs non tranchés sont omis à # endroit.",
        many: "Des mots facultatifs non tranchés sont omis à # d’endroits.",
        other: "Des mots facultatifs non tranchés sont omis à # endroits.",
      }),
    provisional: (count) =>
      `Parmi les décisions, ${count} reposent sur un appui au sein du groupe et ne sont pas convenues ad referendum.`,
  },
  compared: {
    title: "Comparaison avec l’original",
    unreadable: "Le texte tel qu’il a été importé est illisible.",
    nothing: "Rien n’a changé depuis l’importation du texte.",
    since: (changes) => `Depuis l’importation du texte : ${changes}.`,
    alsoBrackets: "Les crochets ajoutés comptent aussi comme modifications.",
    comma: ", ",
    edited: (count) =>
      counted(count, {
        one: "# paragraphe modifié",
        many: "# de paragraphes modifiés",
        other: "# paragraphes modifiés",
      }),
    added: (count) => `ajoutés : ${count}`,
    removed: (count) => `supprimés : ${count}`,
    moved: (count) => `déplacés : ${count}`,
    places: {
      away: "Déplacé d’ici",
      here: "Déplacé jusqu’ici",
      added: "Nouveau paragraphe",
      removed: "Paragraphe supprimé",
    },
  },
  notes: {
    act: {
      label: "Insérer une note …",
      sentence: "Une note de bas de page ou une note des coprésidents à l’endroit du curseur",
    },
    change: "Modifier sa nature",
    insert: "Insérer la note",
    inserted: "La note figure au texte.",
    remove: "Supprimer",
    removeSurely: "Supprimer définitivement",
    removed: "La note a été supprimée.",
    seenByAll: "Les notes sont visibles de tous ceux qui lisent le projet.",
    toWords: "Vers son texte",
    whose: "Auteur de la note",
    words: "Texte de la note",
    title: "Notes",
    none: "Ce projet ne comporte pas de notes.",
    roles: {
      footnote: "Note de bas de page",
      "co-chair": "Note des coprésidents",
      secretariat: "Note du secrétariat",
    },
    dropsOut: "disparaît du texte au net",
    stays: "reste dans le texte au net",
    textMissing: "Son texte manque.",
    toPlace: "Vers sa place dans le texte",
    noReference: "Rien dans le texte n’y renvoie.",
  },
}
