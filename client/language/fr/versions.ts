/** Frozen versions of a draft, and any two of them compared. In French. */

import { counting } from "../counting.ts"
import type { versions as English } from "../en/versions.ts"

const counted = counting("fr")

export const versions: typeof English = {
  about:
    "Une version est le projet entier tel qu’il était, avec ses registres. Elle porte un numéro et personne ne peut la modifier ; son SHA-256 montre que personne ne l’a fait.",
  as: (number) => `Version ${number} au format `,
  compare: "Comparer",
  differ: (count) =>
    counted(count, {
      one: "# paragraphe diffère.",
      many: "# paragraphes diffèrent.",
      other: "# paragraphes diffèrent.",
    }),
  differences: "Différences",
  draftNow: "Le projet tel qu’il est maintenant",
  freeze: "Figer une version",
  freezeNow: "Figer maintenant",
  from: "De",
  frozen: "Versions figées",
  isFrozen: (number) => `La version ${number} est figée.`,
  none: "Aucune version n’a encore été figée.",
  restore: "Rétablir comme nouveau projet",
  restoreThis: (number) => `Rétablir comme nouveau projet: version ${number}`,
  same: "Elles sont identiques.",
  status: "Ligne de statut",
  symbol: "Cote",
  text: "Texte",
  title: "Versions",
  to: "À",
  unchanged: (number) =>
    `Rien n’a changé depuis la version ${number}. Elle contient le projet tel qu’il est.`,
  version: (number) => `Version ${number}`,
  layout: "Afficher en",
  oneColumn: "Une colonne",
  twoColumns: "Deux colonnes",
}
