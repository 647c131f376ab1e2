/** The tray of held text, and the comparison of a paragraph that others changed too. In French. */

import { counting } from "../counting.ts"
import type { tray as English } from "../en/tray.ts"

const counted = counting("fr")

export const tray: typeof English = {
  cannotCopy: "Le navigateur ne laisse pas la page copier. Sélectionnez les mots et copiez-les.",
  causes: {
    refused: "Non accepté",
    conflict: "Modifié aussi par d’autres",
    gone: "L’endroit n’existe plus",
    returned: "Revenu",
  },
  compare: "Comparer et choisir …",
  conflict: {
    before: "Avant",
    bothStand: "Les deux figurent entre crochets jusqu’à la décision.",
    keepTheirs: "Garder ce qui figure au texte.",
    later: "Plus tard",
    mineStays: (tab) => `Mon texte reste sous « ${tab} ».`,
    nothingMixed:
      "Vous l’avez modifié sans connexion, et quelqu’un d’autre aussi pendant ce temps. Rien n’a été mélangé : votre texte est retenu jusqu’à votre choix.",
    notThere: "Le paragraphe n’existe pas.",
    now: "Tel qu’il est maintenant",
    proposeDeletion: "Proposer de le supprimer.",
    proposeMine: "Mettre mon texte à côté, comme proposition.",
    replaces: "Il remplace ce qui figure au texte ; les crochets des autres restent.",
    takeMine: "Prendre le mien.",
    this: "Ce paragraphe a été modifié aussi par d’autres",
    title: (key) => `${key} a été modifié aussi par d’autres`,
    whatStands: "Ce qui doit figurer au texte",
    yours: "Le vôtre, retenu",
  },
  copied: "Copié.",
  copy: "Copier",
  deletedDiffers: "Ce que vous avez supprimé se lit autrement maintenant. Regardez-le à nouveau.",
  discard: "Abandonner",
  discardForGood: "Abandonner définitivement",
  goneAlready: "Ces mots ont déjà disparu.",
  goTo: (title) => `Aller à ${title}`,
  hasMine: "Le paragraphe a maintenant vos mots.",
  kept: "Conservé sur cet appareil jusqu’à ce que vous vous en occupiez.",
  keptUnder: (tab) => `Votre texte est conservé sous « ${tab} ».`,
  noPlace:
    "Son endroit n’existe plus. Placez le curseur dans le texte là où il doit figurer, puis réessayez.",
  nothing: "Rien n’est retenu : tout ce que vous avez saisi est dans le projet.",
  notKept: "Cet appareil ne le conserve pas : copiez-le avant de partir.",
  pieces: (count) =>
    counted(count, {
      one: "# passage de votre propre texte n’a pas pu figurer dans le projet. Personne d’autre ne le voit.",
      many: "# passages de votre propre texte n’ont pas pu figurer dans le projet. Personne d’autre ne les voit.",
      other:
        "# passages de votre propre texte n’ont pas pu figurer dans le projet. Personne d’autre ne les voit.",
    }),
  placeGone: "Son endroit n’existe plus. Il peut être proposé à l’endroit du curseur.",
  proposeAtCaret: "Proposer au curseur",
  proposeDeletion: "Proposer de supprimer",
  proposed: "Vos mots figurent dans le texte comme proposition.",
  proposeInstead: "Proposer plutôt",
  reasons: {
    conflict: "Quelqu’un d’autre a modifié ce paragraphe pendant que vous étiez sans connexion.",
    gone: "Ce paragraphe a été retiré du projet pendant que vous étiez sans connexion.",
    outdated: "Ceci a été saisi avant le renouvellement de la page et ne peut plus être transmis.",
    stray: "L’endroit de ces mots a été retiré ou déplacé avant leur arrivée.",
    together: "Ceci formait un tout avec ce qui n’a pas pu être transmis.",
  },
  yourText: "Votre texte",
}
