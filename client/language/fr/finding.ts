/** Finding one's way in a draft: going to a place, finding and replacing words, folding. In French. */

import { counting } from "../counting.ts"
import type { finding as English } from "../en/finding.ts"

const counted = counting("fr")

export const finding: typeof English = {
  andMore: (count) =>
    counted(count, { one: "et # autre", many: "et # d’autres", other: "et # autres" }),
  at: (place, all) => `${place} sur ${all}`,
  bracket: (number) => `Crochets ${number}`,
  cancel: "Annuler",
  close: "Fermer",
  find: "Rechercher",
  findAct: {
    label: "Rechercher …",
    sentence: "Des mots du texte, à travers les crochets ; qui modifie le texte peut les remplacer",
  },
  go: "Aller",
  goTo: "Aller à",
  goToAct: {
    label: "Aller à …",
    sentence: "Un paragraphe, une section ou des crochets, par leur numéro",
  },
  nextOuter: "Crochets suivants d’un niveau extérieur",
  nextPlace: "Emplacement suivant",
  nextSame: "Crochets suivants du même niveau",
  notFound: "Introuvable",
  places: "Emplacements",
  placesFound: (count) =>
    counted(count, { one: "# emplacement", many: "# d’emplacements", other: "# emplacements" }),
  previousOuter: "Crochets précédents d’un niveau extérieur",
  previousPlace: "Emplacement précédent",
  previousSame: "Crochets précédents du même niveau",
  replace: "Remplacer",
  replaceAll: "Tout remplacer …",
  replaceBy: "Remplacer par",
  replaceTitle: "Tout remplacer",
  replaced: (count) =>
    counted(count, {
      one: "# emplacement modifié ; annuler le rétablit.",
      many: "# d’emplacements modifiés ; annuler les rétablit tous.",
      other: "# emplacements modifiés ; annuler les rétablit tous.",
    }),
  stays: {
    bracket: "Un crochet se trouve dans ces mots.",
    note: "Un appel de note se trouve dans ces mots.",
    outside: "La section ne relève pas du mandat du groupe.",
  },
  through: "À travers les crochets",
  toReplace: "On remplace des mots lorsque la frappe modifie le texte.",
  unknown: (asked) => `Rien dans ce projet ne s’appelle « ${asked} ».`,
  whereTo: "Paragraphe, section ou crochets, par exemple D7, OP3bis ou [12",
  willChange: (count) =>
    counted(count, {
      one: "# emplacement changera.",
      many: "# d’emplacements changeront.",
      other: "# emplacements changeront.",
    }),
  willStay: (count) =>
    counted(count, {
      one: "# emplacement reste tel quel :",
      many: "# d’emplacements restent tels quels :",
      other: "# emplacements restent tels quels :",
    }),
  wordsToFind: "Mots à rechercher",
}
