/** What the server’s own pages and letters say. In French. */

import type { english } from "./en.ts"

export const french: typeof english = {
  roles: {
    observer: "observateur",
    participant: "participant",
    delegate: "délégué",
    "co-lead": "coresponsable",
    secretariat: "membre du secrétariat",
    operator: "opérateur",
    guide: "guide",
  },
  pages: {
    accountThere: (address) =>
      `Un compte existe à l’adresse ${address}. Connectez-vous à ce compte, puis ouvrez de nouveau ce lien.`,
    administrator: "Premier administrateur",
    anybody: (setting) =>
      `Quiconque atteint ce serveur peut utiliser ces liens. Démarrez-le avec ${setting} pour les désactiver.`,
    become: "Devenir administrateur",
    chooseWhom:
      "Ceci est un groupe de démonstration. Choisissez qui vous voulez être. Un navigateur ne vaut que pour une personne à la fois : ouvrez une fenêtre privée, ou un autre navigateur, pour la suivante.",
    email: "Votre adresse électronique",
    goOn: "Continuer",
    goOnAs: (name) => `Continuer en tant que ${name}`,
    incomplete:
      "Le lien est incomplet, ou cette page a été rechargée. Ouvrez le lien encore une fois.",
    invitation: "Invitation",
    invited: (group, role) => `Vous êtes invité à rejoindre ${group} en tant que ${role}.`,
    invitedFor: (group, role, parties) =>
      `Vous êtes invité à rejoindre ${group} en tant que ${role} pour ${parties}.`,
    join: "Rejoindre",
    joinAs: (name) => `Rejoindre en tant que ${name}`,
    joinElse: "Rejoindre sous un autre nom",
    joinWith: (address) => `Rejoindre avec le compte de ${address}`,
    lettersAfter: "Les caractères qui suivent # dans le lien",
    name: "Votre nom",
    nameAsSeen: "Votre nom, tel que les autres le verront",
    nobodyYet:
      "Personne n’administre encore ce serveur. La première personne qui ouvre cette page le fera.",
    press: "Appuyez sur le bouton pour continuer avec le lien qui vous a été remis.",
    signIn: "Connexion",
    signedInAs: (me, person) =>
      `Vous êtes connecté en tant que ${me}. Pour être ${person} de la démonstration, vous serez d’abord déconnecté.`,
  },
  refusals: {
    address: "Un compte existe déjà à cette adresse. Choisissez-en une autre.",
    elsewhereFailed: "L’autre service de connexion ne vous a pas admis. Veuillez réessayer.",
    elsewhereUnreached:
      "L’autre service de connexion est injoignable pour le moment. Réessayez plus tard.",
    inGroup: "Vous êtes déjà dans ce groupe. Votre rôle y est modifié par le secrétariat.",
    inGeneral: "Ce n’est pas possible.",
    joinLink: "Ce lien de connexion n’est pas ou plus valable. Veuillez en demander un nouveau.",
    link: "Ce lien n’est pas ou plus valable : chacun ne sert qu’une fois. Veuillez en demander un nouveau.",
    noAccount:
      "Vous n’avez pas encore de compte ici. Demandez une invitation au secrétariat de votre groupe.",
    notBegun: "Cette connexion n’a pas été commencée dans ce navigateur, ou a pris trop de temps.",
    otherAccount:
      "Un compte existe à cette adresse. Connectez-vous à ce compte, puis ouvrez de nouveau ce lien.",
    takenOut: "Cette personne a été retirée du groupe par son secrétariat.",
  },
  texts: {
    agreed: "Convenu",
    bracketed: "Entre crochets",
    informal: "Il est officieux et ne remplace aucun document officiel.",
    names: "Avec les noms des parties",
    noticeAgreed:
      "Texte hors crochets, compte tenu des décisions enregistrées à ce jour. […] marque les endroits où des variantes ne sont pas tranchées ; les mots facultatifs non tranchés sont omis.",
    noticeBracketed: "Texte en cours de négociation. Les mots entre crochets ne sont pas convenus.",
    noticeReading:
      "Copie de lecture : des variantes non tranchées, la première est donnée. Ce n’est pas un texte convenu.",
    reading: "Copie de lecture",
    work: "Y travailler",
  },
  letters: {
    invitation: (group) => `Invitation : ${group}`,
    invites: (inviter, group) => `${inviter} vous invite à prendre part à ${group}.`,
    openWithinDays: (days) =>
      `Ouvrez ce lien et appuyez sur le bouton de sa page. Il sert une seule fois, dans un délai de ${days} jours :`,
    openWithinMinutes: (
      minutes,
    ) => `Ouvrez ce lien et appuyez sur le bouton de sa page pour vous connecter. Il sert une seule fois,
dans un délai de ${minutes} minutes :`,
    signIn: "Votre lien de connexion",
    unasked:
      "Si vous ne l’avez pas demandé, vous n’avez rien à faire : personne d’autre ne peut s’en servir.",
    unknown: "Si vous ne savez pas de quoi il s’agit, vous n’avez rien à faire.",
  },
}
