/** What stands around a draft. In French. */

import { counting } from "../counting.ts"
import type { frame as English } from "../en/frame.ts"

const counted = counting("fr")

export const frame: typeof English = {
  allDrafts: "Chapeau : tous les projets",
  dismiss: "Masquer",
  heldBack: (count) => counted(count, { one: "# retenu", many: "# retenus", other: "# retenus" }),
  interfaceLanguage: "Langue de l’interface",
  loading: "Le projet est en cours de chargement.",
  noBrackets: "Aucun crochet",
  openForWork: "Ouvert au travail",
  openOf: (open, total) => `${open} ouverts sur ${total}`,
  outOfReach: "Le serveur est injoignable. Le projet s’affichera dès son retour.",
  panel: "Volet",
  panelHolds: "Crochets, plan et notes",
  printed: (when) => `État au ${when}`,
  show: "Afficher",
  stateOf: (title) => `État de ${title}`,
  text: "Texte",
  tabs: { clusters: "Crochets", outline: "Plan", notes: "Notes", held: "Retenus" },
  saved: {
    all: "Tout est enregistré",
    waiting: (count) =>
      counted(count, {
        one: "# modification pas encore transmise",
        many: "# de modifications pas encore transmises",
        other: "# modifications pas encore transmises",
      }),
    cannot: "Le serveur ne peut pas enregistrer pour le moment",
    cannotAnd: (waiting) => `Le serveur ne peut pas enregistrer pour le moment. ${waiting}`,
    connecting: "Connexion…",
    connectingAnd: (waiting) => `Connexion… ${waiting}`,
    offline: "Hors connexion : vous pouvez continuer à travailler",
    offlineAnd: (waiting) => `Hors connexion : vous pouvez continuer à travailler. ${waiting}`,
    offlineKept: (waiting) => `Hors connexion. ${waiting}, conservé sur cet appareil`,
    closed: "Fermé",
  },
  closed: {
    title: "Le projet est fermé",
    toYou: "Le projet vous a été fermé",
    notReached: "Ces mots que vous avez écrits ne sont pas parvenus aux autres.",
    kept: "Ils sont conservés sur cet appareil.",
    copy: "Copiez-les avant de recharger la page :",
    reload: "Recharger le projet",
    frozen: "Ce projet est figé : on peut le lire, et plus personne ne le modifie.",
    roundClosed:
      "Ce cycle est clos : on peut lire le projet, qui ne reçoit aucun texte pour le moment.",
    because: {
      malformed: "Le serveur n’a pas pu lire ce que cette page a envoyé. Rechargez la page.",
      notSignedIn: "Vous êtes déconnecté. Ouvrez de nouveau le lien qui vous a été envoyé.",
      notAllowed: "Ce projet ne vous est plus ouvert.",
      noSuchDraft: "Ce projet n’existe pas.",
      otherVersion:
        "Cette page est plus ancienne ou plus récente que le serveur. Rechargez la page.",
      byServer: "Le serveur vous a fermé ce projet.",
      tooLarge: "Ce qui a été saisi ou collé ici est trop volumineux pour être envoyé en une fois.",
    },
  },
}
