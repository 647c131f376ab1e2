/** Finding one's way in a draft: going to a place, finding and replacing words, folding. In French. */

import { counting } from "../counting.ts"
import type { finding as English } from "../en/finding.ts"

const counted = counting("fr")

export const finding: typeof English = {
  bracket: (number) => `Crochets ${number}`,
  cancel: "Annuler",
  go: "Aller",
  goTo: "Aller à",
  goToAct: {
    label: "Aller à …",
    sentence: "Un paragraphe, une section ou des crochets, par leur numéro",
  },
  nextOuter: "Crochets suivants d’un niveau extérieur",
  nextSame: "Crochets suivants du même niveau",
  places: "Emplacements",
  placesFound: (count) =>
    counted(count, { one: "# emplacement", many: "# d’emplacements", other: "# emplacements" }),
  previousOuter: "Crochets précédents d’un niveau extérieur",
  previousSame: "Crochets précédents du même niveau",
  unknown: (asked) => `Rien dans ce projet ne s’appelle « ${asked} ».`,
  whereTo: "Paragraphe, section ou crochets, par exemple D7, OP3bis ou [12",
}
