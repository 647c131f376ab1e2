/** How the text stands on one person's own screen: folds, layouts, margin. In French. */

import { counting } from "../counting.ts"
import type { reading as English } from "../en/reading.ts"

const counted = counting("fr")

export const reading: typeof English = {
  title: "Ma façon de voir le texte",
  act: {
    label: "Ma façon de voir …",
    sentence: "Replis, disposition et marge, sur mon écran seulement",
  },
  explained: "Cela ne change que votre écran et reste sur cet appareil.",
  folds: {
    title: "Replier et déplier",
    open: (count) =>
      counted(count, {
        one: "# crochet en suspens",
        many: "# de crochets en suspens",
        other: "# crochets en suspens",
      }),
    paragraphsHidden: (count) =>
      counted(count, { one: "# paragraphe", many: "# de paragraphes", other: "# paragraphes" }),
    unfold: "Afficher ce qui est replié",
    bracket: "Crochet au curseur",
    paragraph: "Paragraphe au curseur",
    section: "Section au curseur",
    depth: (level) => `Crochets de niveau ${level}`,
    sections: (level) => `Sections de niveau ${level}`,
    paragraphs: "Tous les paragraphes",
    nothing: "Tout déplier",
    decided: "Crochets réglés",
    nothingHere: "Il n’y a rien à replier au curseur.",
    keys: {
      bracket: "Replier ou déplier le crochet au curseur",
      paragraph: "Replier ou déplier le paragraphe au curseur",
      section: "Replier ou déplier la section au curseur",
      depth: "Replier ou déplier tous les crochets du niveau au curseur",
    },
  },
  rows: {
    alternative: (number, of) => `Variante ${number} sur ${of}`,
    by: (parties) => `proposée par ${parties}`,
    deletionBy: (parties) => `suppression proposée par ${parties}`,
    myPosition: (number) => `Ma position sur la variante ${number}`,
    inLine: "Dans la ligne",
    card: "Fiche",
    history: "Appuyez pour voir comment cela a été décidé.",
  },
  layout: {
    title: "Variantes",
    auto: "Selon leur longueur",
    inline: "Toutes dans la ligne",
    stacked: "Toutes l’une sous l’autre",
    other: "Dans la ligne, ou l’une sous l’autre",
  },
  /** On this device, whichever draft is open. */
  look: {
    title: "Apparence",
    scheme: "Couleurs",
    schemes: { system: "Comme le système", light: "Claires", dark: "Sombres" },
    contrast: "Contraste",
    contrasts: { system: "Comme le système", more: "Renforcé" },
  },
  margin: {
    legend:
      "[2] crochets en suspens, +1 propositions, “3” commentaires ; ✓ appuyé, ✓✓ convenu ad ref",
    title: "Marge",
    lines: "Numéroter les lignes de chaque paragraphe",
    marks: "État, propositions et commentaires de chaque paragraphe",
  },
  changed: {
    act: {
      label: "Ce qui a changé …",
      sentence: "Ce que d’autres ont changé depuis votre passage",
    },
    title: "Changé depuis votre dernier passage",
    since: (when) => `Ce que d’autres ont changé depuis ${when}`,
    none: "Les autres n’ont rien changé depuis votre dernier passage.",
    seen: "Tout marquer comme vu",
    next: "Paragraphe suivant changé par d’autres",
    inOutline: "changé",
    typing: (names) => `${names} écrit ici`,
    undelivered: "pas encore transmis",
  },
  saying: {
    title: "Ce qu’un lecteur d’écran dit à un crochet",
    full: "Tout : numéro, niveau, variante, parties, positions",
    short: "Bref : niveau, variante et parties",
    off: "Rien que le caractère",
    level: (level) => `niveau ${level}`,
    end: "fin du crochet",
    placeholder: "à compléter",
    placeholderEnd: "fin de ce qui est à compléter",
  },
  brackets: {
    title: "Crochets en tableau",
    label: "Crochets en tableau …",
    sentence: "Numéro, endroit, parties et positions de chacun",
    number: "Numéro",
    place: "Endroit",
    level: "Niveau",
    words: "Variantes",
    parties: "Parties",
    positions: "Positions",
    status: "État",
  },
}
