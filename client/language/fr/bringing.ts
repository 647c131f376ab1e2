/** Bringing a text in, and what is found in it. In French. */

import { counting } from "../counting.ts"
import type { bringing as English } from "../en/bringing.ts"

const counted = counting("fr")

export const bringing: typeof English = {
  about:
    "Texte brut, Markdown simple, ou projet sous sa forme JSON. Les crochets, numéros et notes sont reconnus dans le texte ; ses caractères restent tels quels.",
  another: "Prendre un autre texte",
  badFile: (name, endings) =>
    `« ${name} » n’est pas un fichier texte, Markdown ou JSON (${endings}). Enregistrez-le sous l’une de ces formes, ou collez son texte.`,
  badJson: "Le fichier n’est pas du JSON valide.",
  bringIn: "Importer et ouvrir",
  bringingIn: "Importation …",
  chooseFile: "Choisir un fichier …",
  counts: {
    brackets: (count) =>
      counted(count, {
        one: "# paire de crochets",
        many: "# paires de crochets",
        other: "# paires de crochets",
      }),
    inClusters: (brackets, count) =>
      `${brackets} en ${counted(count, { one: "# groupe", many: "# groupes", other: "# groupes" })}`,
    noBrackets: "aucun crochet",
    noNotes: "aucune note",
    notes: (count) => counted(count, { one: "# note", many: "# notes", other: "# notes" }),
    paragraphs: (count) =>
      counted(count, { one: "# paragraphe", many: "# paragraphes", other: "# paragraphes" }),
    quoted: (count) => `dont ${count} dans des mots cités`,
  },
  error: "Erreur",
  errors: (count) => counted(count, { one: "# erreur", many: "# erreurs", other: "# erreurs" }),
  fileRefused: (name, why) => `« ${name} » : ${why}`,
  found: "Ce que contient le texte",
  line: (number) => `ligne ${number}`,
  notNow: "Pas maintenant",
  nothingToRemark: (counts) => `${counts}. Rien à signaler.`,
  open: "Importer un texte …",
  remarks: "Remarques",
  remarksFollow: (counts, remarks) => `${counts}. ${remarks} :`,
  text: "Texte",
  title: "Importer un texte",
  titleOfDraft: "Titre",
  tooLong: (millions) =>
    `Le texte dépasse ${millions} millions de caractères, le maximum que contient un projet.`,
  warning: "Avertissement",
  warnings: (count) =>
    counted(count, {
      one: "# avertissement",
      many: "# avertissements",
      other: "# avertissements",
    }),
}
