/** The audit log. In French. */

import type { log as English } from "../en/log.ts"
import { counting } from "../counting.ts"

const counted = counting("fr")
type Verbs = readonly [came: string, became: string, went: string]

const always = (words: string): Verbs => [words, words, words]
const TYPED: Verbs = ["a ajouté des mots", "a modifié des mots", "a supprimé des mots"]

const deeds: (typeof English)["deeds"] = {
  text: TYPED,
  "text-continued": TYPED,
  format: always("a modifié la mise en forme"),
  "paragraph-added": always("a ajouté un paragraphe"),
  "paragraph-removed": always("a supprimé un paragraphe"),
  "paragraph-moved": always("a déplacé un paragraphe"),
  "paragraph-changed": always("a changé le type ou le niveau d’un paragraphe"),
  bracket: ["a mis des crochets", "a modifié des crochets", "a retiré des crochets"],
  "bracket-removed": always("a retiré des crochets"),
  cluster: always("a groupé des crochets"),
  position: ["a pris position", "a changé de position", "a retiré sa position"],
  decision: ["a tranché", "a tranché", "a rouvert"],
  reopened: always("a rouvert"),
  note: ["a dit ce qu’est une note", "a changé ce qu’est une note", "a retiré ce qu’est une note"],
  issue: ["a créé une question", "a modifié une question", "a supprimé une question"],
  comment: ["a commenté", "a commenté", "a supprimé un commentaire"],
  suggestion: ["a suggéré d’autres mots", "a répondu à une suggestion", "a repris une suggestion"],
  carried: [
    "a reporté des crochets",
    "a changé le report de crochets",
    "a annulé le report de crochets",
  ],
  details: always("a modifié les indications du projet"),
  import: always("a introduit un projet"),
  freeze: always("a figé une version"),
  restore: always("a rétabli une version"),
  damage: always("a mis de côté ce que le disque n’a pas gardé"),
  "sign-in": always("a créé un lien de connexion"),
  "sign-out": always("s’est déconnecté ou a déconnecté quelqu’un"),
  invitation: ["a invité", "a modifié une invitation", "a annulé une invitation"],
  person: ["a ajouté une personne", "a modifié une personne", "a retiré une personne"],
  party: ["a ajouté une partie", "a modifié une partie", "a retiré une partie"],
  role: always("a changé un rôle"),
  group: ["a créé le groupe", "a renommé le groupe", "a supprimé le groupe"],
  settings: always("a changé une règle"),
  closing: always("a changé si un projet accepte du texte"),
}

const recorded: (typeof English)["recorded"] = {
  brackets: {
    open: "à trancher",
    add: "ajout",
    drop: "suppression",
    keep: "maintien",
    placeholder: "réserve de place",
  },
  stances: {
    support: "appuie",
    accept: "peut accepter",
    reserve: "réserve",
    oppose: "s’oppose",
    none: "sans instructions",
  },
  outcomes: {
    keep: "maintenu",
    drop: "supprimé",
    choose: "choisi",
    none: "aucun",
  },
  policies: {
    "co-leads": "coresponsables",
    consensus: "par consensus",
    open: "tout délégué",
  },
  closings: {
    open: "ouvert",
    frozen: "figé",
    "round-closed": "cycle clos",
  },
}

export const log: typeof English = {
  after: "après : ",
  allWords: "Tous les mots",
  allWordsOf: (entry) => `Tous les mots de l’entrée ${entry}`,
  asCsv: "Emporter en CSV",
  asJson: "en JSON",
  before: "avant : ",
  begins: "C’est ici que commence le journal.",
  broken: "La chaîne n’est pas intacte.",
  check: "Vérifier la chaîne",
  deeds,
  draft: "Projet",
  everybody: "Tout le monde",
  everything: "Tout",
  from: "Du",
  gone: "un endroit qui n’existe plus",
  intro:
    "Qui a fait quoi, pour qui et quand. Les entrées ne font que s’ajouter, chacune avec un SHA-256 sur elle-même et sur la précédente ; personne ne peut les modifier.",
  lastHash: "La dernière a le SHA-256",
  less: "Moins",
  lessOf: (entry) => `Moins de l’entrée ${entry}`,
  meeting: "Séance : ",
  noneLikeThat: "Rien de tel dans le journal.",
  noneSoFar: "Aucune jusqu’ici. Il reste des entrées plus anciennes à parcourir.",
  noneYet: "Le journal est encore vide.",
  number: (entry) => `Nº ${entry}`,
  older: "Entrées plus anciennes",
  paragraph: "Paragraphe ",
  person: "Personne",
  recorded,
  rules: { policy: "comment les crochets sont levés", mandate: "le mandat" },
  seatFor: (role, parties) => `${role} pour ${parties}`,
  server: "Le serveur",
  showOnly: "Ne montrer que",
  to: "Au",
  typed: (steps, since) =>
    counted(steps, {
      one: `saisi en # étape depuis ${since}`,
      many: `saisi en # d’étapes depuis ${since}`,
      other: `saisi en # étapes depuis ${since}`,
    }),
  version: (number) => `version ${number}`,
  whole: (entries) =>
    counted(entries, {
      one: "La chaîne est intacte : # entrée, telle qu’elle a été écrite.",
      many: "La chaîne est intacte : # d’entrées, chacune telle qu’elle a été écrite.",
      other: "La chaîne est intacte : # entrées, chacune telle qu’elle a été écrite.",
    }),
  wholeDraft: "tout le projet",
}
