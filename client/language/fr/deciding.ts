/** Forms on a card, and what is told of what somebody did to the brackets. In French. */

import { counting } from "../counting.ts"
import type { deciding as English } from "../en/deciding.ts"

const counted = counting("fr")

export const deciding: typeof English = {
  acts: {
    alternativeAdded: "Votre variante figure à côté des autres.",
    bracketed: "Les mots sélectionnés sont maintenant entre crochets.",
    collapsed: "Les variantes sont réduites.",
    decidedAlready: "C’est déjà tranché. Rouvrez d’abord.",
    grouped: "Les deux sont maintenant des variantes l’une de l’autre.",
    isClosed: "Le projet est fermé ici. Rechargez-le d’abord.",
    noCaret: "Placez d’abord le curseur dans le texte, ou sélectionnez des mots.",
    noNext: "Il n’y a pas de crochets après ceux-ci avec lesquels les grouper.",
    noSelection: "Sélectionnez d’abord des mots du texte, puis mettez-les entre crochets.",
    proposed: "Votre proposition figure dans le texte.",
    recorded: {
      supported: "Consigné : appuyé dans le groupe.",
      "ad-ref": "Consigné : convenu ad ref.",
    },
    reopened: "La décision est retirée ; les crochets sont rouverts.",
    ungrouped: "Chaque paire de crochets est maintenant seule.",
    withdrawn: "La proposition de votre partie est retirée.",
  },
  after: "Après",
  another: "Autre variante",
  anotherFor: (party) => `Autre variante, pour ${party}`,
  before: "Avant",
  collapse: "Réduire",
  collapsing:
    "Les mots communs sortent des crochets et les variantes identiques n’en font plus qu’une. Ce que donne chaque choix ne change pas.",
  decision: "Décision",
  keepAll: "Garder tout comme texte",
  keepWords: "Garder les mots",
  level: "Niveau",
  meeting: "Séance",
  meetingNeeded: "« Convenu ad ref » demande la séance à laquelle il en a été convenu.",
  meetingSuchAs: "Troisième séance, 4 mai",
  noText: "Pas de texte : tout est supprimé",
  others: {
    decided: (by) => `Des crochets ont été tranchés par ${by}.`,
    decidedIn: (where, by) => `Des crochets au paragraphe ${where} ont été tranchés par ${by}.`,
    reopened: "Des crochets ont été rouverts.",
    reopenedIn: (where) => `Des crochets au paragraphe ${where} ont été rouverts.`,
  },
  omitWords: "Omettre les mots",
  propose: "Proposer",
  reason: "Motif",
  standAgainst: (parties, count) =>
    `${parties} ${counted(count, { one: "s’y oppose", many: "s’y opposent", other: "s’y opposent" })}. On peut trancher quand personne ne s’oppose.`,
  whatStays: "Ce qui reste",
}
