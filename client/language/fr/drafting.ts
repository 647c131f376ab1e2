/** What a person writes before others see it: proposals kept private, and tabling them. In French. */

import { counting } from "../counting.ts"
import type { drafting as English } from "../en/drafting.ts"

const counted = counting("fr")

export const drafting: typeof English = {
  behalf: {
    group: "Le groupe lui-même",
    label: "Au nom de",
    positionOf: (party) => `Position de ${party}`,
    recorded: (name) => `Consigné comme saisi par ${name}.`,
    typedBy: (name) => `saisi par ${name}`,
  },
  private: {
    changed: "Le texte visé se lit autrement à présent. Revoyez-le avant de déposer.",
    choose: "Garder privé jusqu’à ce que je dépose",
    done: "Terminé",
    edit: "Modifier",
    gone: "Son endroit n’existe plus. La proposition peut être copiée, ou déposée à l’endroit du curseur.",
    goneDeletion: "Les mots à supprimer n’existent plus.",
    isKept: (tab) => `Gardé privé. Vous seul le voyez, dans le texte et sous « ${tab} ».`,
    keep: "Garder privé",
    keepDeletion: "Garder privée une suppression",
    keepParagraph: "Garder privé un nouveau paragraphe",
    keptHere: "Conservé sur cet appareil jusqu’au dépôt ou à l’abandon.",
    kinds: {
      caret: "Nouveaux mots",
      words: "Autres mots",
      deletion: "Suppression",
      paragraph: "Nouveau paragraphe",
      cluster: "Variante",
    },
    nothing: "Rien n’est gardé privé. Qui propose peut d’abord garder sa proposition privée.",
    notNow: "La proposition ne peut pas être déposée pour le moment.",
    only: "Privé : vous seul le voyez",
    otherParty: (party) =>
      `Proposition écrite pour ${party}. Peut la déposer quiconque s’exprime au nom de ${party}.`,
    pieces: (count) =>
      counted(count, {
        one: "# proposition que personne d’autre ne voit avant son dépôt.",
        many: "# propositions que personne d’autre ne voit avant leur dépôt.",
        other: "# propositions que personne d’autre ne voit avant leur dépôt.",
      }),
    tab: "Privé",
    table: "Déposer",
    tableAll: "Tout déposer",
    tableAllNow: (count) =>
      counted(count, {
        one: "Montrer # proposition à tous",
        many: "Montrer # propositions à tous",
        other: "Montrer # propositions à tous",
      }),
    tableAtCaret: "Déposer à l’endroit du curseur",
    tabled: (count) =>
      counted(count, {
        one: "# proposition déposée : tous la voient à présent.",
        many: "# propositions déposées : tous les voient à présent.",
        other: "# propositions déposées : tous les voient à présent.",
      }),
    words: "Texte de la proposition privée",
  },
}
