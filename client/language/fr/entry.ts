/** Coming in. In French. */

import type { entry as English } from "../en/entry.ts"

export const entry: typeof English = {
  allGroups: "Chapeau, vos groupes",
  byMail: "Un lien par courriel",
  demonstration: "Voir la démonstration",
  elsewhere: "Se connecter avec votre organisation",
  handed: "Le secrétariat de votre groupe vous remet un lien pour entrer.",
  language: "Langue",
  mailAddress: "Votre adresse électronique",
  notOpen: "Non accessible",
  notReached: "Serveur non joint",
  opening: "Ouverture…",
  sendLink: "M’envoyer un lien",
  signIn: "Connexion",
  tryAgain: "Réessayer",
  yourGroups: "Vos groupes",
}
