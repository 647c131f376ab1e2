/** One's own account. In French. */

import type { account as English } from "../en/account.ts"

export const account: typeof English = {
  aBrowser: "Un navigateur",
  browserOn: (browser, system) => `${browser} sous ${system}`,
  copy: "Copier",
  demonstrator: (name) => `Vous êtes ${name} de la démonstration, dont chacun peut tenir le rôle.`,
  end: "Mettre fin",
  forgotten:
    "Cet appareil conserve du texte de vous qui ne figure dans aucun projet. Il peut être copié ci-dessus ; si vous vous déconnectez, l’appareil l’oublie.",
  itsDraft: "Son projet",
  keepsNone: "Cet appareil n’en conserve aucun.",
  lastSeen: (when) => `dernière activité : ${when}`,
  nameAsSeen: "Votre nom, tel que les autres le voient",
  notDelivered: "Il n’a pas encore été transmis.",
  save: "Enregistrer",
  signedIn: "Vos sessions ouvertes",
  signOut: "Se déconnecter",
  signOutAndForget: "Se déconnecter et l’oublier",
  signOutEverywhere: "Se déconnecter partout",
  texts: "Votre texte qui ne figure dans aucun projet",
  thisBrowser: "ce navigateur",
  title: "Votre compte",
  waiting:
    "Les mots qu’un projet garde lui-même pour vous, parce que leur place a disparu, arrivent sous « Retenus » quand vous l’ouvrez. Tant que vous n’êtes pas membre de son groupe, ils y attendent.",
  yourName: "Votre nom",
}
