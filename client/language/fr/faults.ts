/** Refusals and news of the server and of operations. In French. */

import type { faults as English } from "../en/faults.ts"

const byCode: (typeof English)["byCode"] = {
  "no-such-paragraph": "Ce paragraphe ne figure plus dans le projet.",
  "no-such-bracket": "Ces crochets ne figurent plus dans le projet.",
  "no-such-cluster": "Ce groupe de variantes ne figure plus dans le projet.",
  "no-such-note": "Cette note ne figure plus dans le projet.",
  "out-of-range": "Cet endroit n’est pas dans le texte.",
  "empty-selection": "Il n’y a pas de mots pour cela.",
  "nothing-to-do": "Il n’y a rien à changer.",
  "not-adjacent": "Ces éléments ne sont pas côte à côte.",
  "not-yours": "Cela appartient à une autre partie.",
  "not-allowed": "Votre rôle ne le permet pas.",
  "already-decided": "C’est déjà tranché. Rouvrez d’abord.",
  "not-decided": "Rien n’y a été tranché.",
  "would-cut-bracket": "Des crochets seraient coupés en deux.",
  "holds-others-text": "Cela contient des mots d’une autre partie.",
  "needs-meeting": "Un accord ad referendum exige la référence d’une séance.",
  "not-loaded": "Le chargement a échoué.",
  "bad-request": "Cela ne peut pas se faire ainsi.",
  "bad-file": "Le fichier ne peut pas être lu comme un projet.",
  "too-large": "C’est trop volumineux.",
  "not-found": "Cela n’existe pas ou plus.",
  unreadable: "La lecture est impossible.",
  "not-signed-in": "Veuillez vous connecter.",
  "too-often": "Trop de demandes. Veuillez attendre une minute et réessayer.",
  malformed: "Le serveur ne peut pas lire cette modification.",
  "out-of-order": "La modification repose sur une autre que le serveur n’a pas.",
  "other-version": "Cette page est d’une autre version. Rechargez-la.",
  "not-sent": "L’envoi a échoué. Veuillez réessayer.",
  "agreed-text": "Un texte convenu change quand une proposition est acceptée.",
  "others-text": "Seule la partie qui a proposé ces mots les modifie.",
  forged: "La modification nomme quelqu’un d’autre comme auteur.",
  "stands-against": "Une partie s’y oppose, et le groupe décide par consensus.",
  "outside-mandate": "Cette section ne relève pas du mandat de votre groupe.",
  frozen: "Ce projet est figé : il est conservé tel quel.",
  "round-closed": "Ce cycle est clos : le projet n’accepte plus de modifications.",
  "reserved-name": "Ce nom ne peut pas être utilisé ici.",
}

const sentences: (typeof English)["sentences"] = {
  accountHasAddress: "Un compte existe déjà à cette adresse. Choisissez-en une autre.",
  againstThis: (name) => `${name} s’y oppose, et le groupe décide par consensus.`,
  againstThisAll: (name) => `S’y opposent : ${name}. Le groupe décide par consensus.`,
  agreedWords:
    "Un texte convenu change quand une proposition est acceptée. Proposez la modification.",
  alternativesAlready: "Ce sont déjà des variantes l’une de l’autre.",
  alternativesStand: "Les variantes se suivent, dans les mêmes crochets, sans mots entre elles.",
  anotherBegins: "D’autres crochets commencent ou finissent dans ces mots.",
  asParagraph: "Ce paragraphe ne figure plus dans le projet.",
  bothCharacters: "Des crochets se posent et se retirent par paire.",
  bracketGone: "Ces crochets ne figurent plus dans le projet.",
  bracketStays:
    "Les crochets d’une partie restent tels quels jusqu’à ce que celle-ci les retire ou qu’il soit tranché.",
  bracketWithin: "Des crochets d’une autre partie se trouvent dans ces mots.",
  cannotStore: "Le serveur ne peut pas enregistrer de modifications pour le moment.",
  chooseParty: "Choisissez la partie pour laquelle vous agissez dans ce groupe.",
  connectionLost: "La connexion a été perdue avant la réponse du serveur. Réessayez.",
  decidedAlready: "C’est déjà tranché. Rouvrez d’abord.",
  decidedByLeads: "Les décisions sont prises par ceux qui conduisent le groupe.",
  decidedChanges: "C’est tranché. Cela pourra changer une fois rouvert.",
  delegateForParty: "Un délégué agit pour une partie au moins.",
  demonstratorName: "Plusieurs partagent cette identité : le nom reste.",
  draftFull: "Le projet est plein ; il n’accepte plus de texte.",
  frozenDraft: "Ce projet est figé : il est conservé tel quel.",
  groupNotFound: "Ce groupe n’existe pas.",
  groupsMadeBy: "Les groupes sont créés par les administrateurs et le secrétariat.",
  keepsSecretariat: "Un groupe garde au moins un membre du secrétariat.",
  linkInvalid:
    "Ce lien n’est pas ou plus valable : chacun ne sert qu’une fois. Veuillez en demander un nouveau.",
  linkOnWay: "Si quelqu’un a cette adresse ici, un lien est en route. Il est valable 15 minutes.",
  mailNotTaken:
    "Le serveur de messagerie n’a pas accepté l’invitation. Veuillez réessayer plus tard.",
  nameTaken: (name) =>
    `${name} est le nom de quelqu’un d’autre dans ce groupe. Ajoutez au vôtre ce qui vous distingue, par exemple votre organisation.`,
  needsConnection:
    "Il faut pour cela une connexion au serveur. Réessayez quand elle sera rétablie.",
  noBracketDecided: "Aucun crochet n’a été tranché.",
  noDecision: "Il n’y a pas de décision à annuler.",
  noDraft: "Ce projet n’existe pas.",
  noDraftOfYours: "Ce projet n’est pas parmi ceux de vos groupes.",
  noLetters:
    "Ce serveur n’envoie pas de courriels. Demandez un lien au secrétariat de votre groupe.",
  noParty: (name) => `Il n’y a pas de partie ${name} dans ce groupe.`,
  noStroke:
    "Le nom abrégé d’une partie ne contient pas de barre (/) : elle sépare les parties d’une proposition commune.",
  notMember: "Vous n’êtes plus membre de ce groupe.",
  notesPutBy: "Les notes sont insérées par ceux qui rédigent le projet.",
  nowCoLead: "Vous êtes désormais coresponsable : vous rédigez, décidez et conduisez le groupe.",
  nowCoLeads:
    "Les coresponsables décident désormais des crochets ; ce que d’autres acceptent est un soutien consigné.",
  nowConsensus:
    "Les crochets sont désormais levés quand aucune partie ayant pris position ne s’y oppose.",
  nowDelegate: "Vous êtes désormais délégué : vous proposez pour votre partie et prenez position.",
  nowFrozen: "Ce projet est désormais figé : personne ne le modifie.",
  nowGuide: "Vous êtes désormais guide : vous lisez et commentez.",
  nowMandate: (name) => `Le mandat du groupe est désormais ${name} : le reste est fermé.`,
  nowMandateAll: "Le mandat du groupe couvre désormais tout le projet.",
  nowName: (name) => `Votre nom est désormais ${name}.`,
  nowObserver: "Vous êtes désormais observateur : vous lisez ce projet.",
  nowOpen: "Ce projet est de nouveau ouvert.",
  nowOpenPolicy: "Tout délégué peut désormais décider des crochets.",
  nowOperator: "Vous êtes désormais opérateur : vous montrez ce projet sans le modifier.",
  nowParticipant: "Vous êtes désormais participant : vous commentez et proposez.",
  nowRoundClosed:
    "Le cycle est désormais clos : ce projet n’accepte pas de modifications jusqu’au suivant.",
  nowSecretariat:
    "Vous faites désormais partie du secrétariat : vous rédigez, consolidez et conduisez le groupe.",
  numbersInOrder: "Les numéros sont déjà en ordre.",
  oneEnd:
    "La sélection contient un seul des deux crochets. Sélectionnez les crochets entiers, ou des mots entre eux.",
  onlyItsParty: "Seule la partie qui a mis des crochets peut les retirer.",
  onlyProposer: "Seule la partie qui a proposé ces mots les modifie.",
  otherBeside:
    "D’autres mots sont proposés à côté. Les crochets pourront disparaître quand ceux-ci seront retirés ou tranchés.",
  othersSponsor: "Une autre partie parraine cela. Proposez d’autres mots à côté.",
  outdated: "Cette page est périmée ; rechargez-la.",
  outside:
    "Cette section ne relève pas du mandat de votre groupe : elle se lit, mais ne se modifie pas.",
  paragraphsSplitBy:
    "Les paragraphes sont scindés, réunis et déplacés par ceux qui rédigent le projet.",
  partyActs: (name) => `Quelqu’un agit pour ${name}, ou y est invité. Changez d’abord cela.`,
  partyThere: (name) => `Il y a déjà une partie ${name} dans ce groupe.`,
  pleaseSignIn: "Veuillez vous connecter.",
  positionAlready: "C’est déjà la position de votre partie.",
  positionsTakenBy: "Seuls ceux qui parlent pour une partie prennent position.",
  roleNotThis: "Votre rôle dans ce groupe ne le permet pas.",
  roleReads: "Votre rôle permet de lire ce projet, non de le modifier.",
  roundClosed: "Ce cycle est clos : le projet n’accepte plus de modifications.",
  sameWords: "Ce sont les mots qui y figurent.",
  selectFirst: "Sélectionnez d’abord des mots.",
  serverFailed: "Le serveur a échoué. Veuillez réessayer.",
  serverReached: "Le serveur est injoignable. Vérifiez la connexion et réessayez.",
  shareNothing:
    "Les variantes n’ont pas de mots communs à leurs extrémités, et aucune n’est identique.",
  signedOut: "Vous êtes déconnecté.",
  sponsoredWords:
    "Les mots et crochets proposés par une autre partie changent quand celle-ci le fait.",
  takenOutNow: "L’endroit où vous avez saisi ceci a été retiré du projet au même moment.",
  tooOften: "Trop de demandes. Veuillez attendre une minute et réessayer.",
  typeWords: "Saisissez les mots à proposer.",
  withinBrackets: "Ces mots sont déjà entre crochets. Prenez plutôt position contre eux.",
  youActFor: (name) => `Vous agissez désormais pour ${name}.`,
  youActForNone: "Vous n’agissez plus pour aucune partie.",
}

export const faults: typeof English = { byCode, sentences }
