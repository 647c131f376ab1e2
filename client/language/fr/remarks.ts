/** What looks odd in a text that is brought in, by the code of the remark. A colon stands before words of the text. In French. */

import type { remarks as English } from "../en/remarks.ts"

export const remarks: typeof English = {
  "broken-cluster": "Ce crochet ne se trouve plus auprès des autres de son groupe.",
  "characters-replaced": "Une unité qui n’est pas un caractère a été remplacée.",
  "crossing-brackets": "Ce crochet commence à l’intérieur d’un autre et finit en dehors.",
  "doubled-bracket": "Ce crochet contient les mêmes mots que le crochet qui l’entoure.",
  "duplicate-bracket-id": "Ce crochet est la copie d’un autre.",
  "duplicate-label": "Ce numéro figure deux fois :",
  "empty-bracket": "Il n’y a rien dans ce crochet.",
  "empty-cell": "Cette cellule est vide, alors que d’autres de sa colonne sont remplies.",
  "link-without-target": "Le lien ne mène nulle part.",
  "list-flattened":
    "Une longue suite d’espaces a été lue comme un saut de ligne : une liste a peut-être été aplatie ici.",
  "maybe-cut-off": "Ce paragraphe ne se termine pas par un point ; il est peut-être coupé.",
  "member-without-words": "Cette variante ne contient aucun mot.",
  "missing-note": "Cette note n’a pas de texte.",
  "mixed-bracket-glyphs": "Le crochet s’ouvre par un caractère et se ferme par un autre :",
  "mixed-terms": "Le projet est désigné de deux façons :",
  "number-out-of-order": "Ce numéro vient après un numéro plus élevé :",
  "orphan-note": "Rien dans le texte ne renvoie à cette note.",
  "paragraph-end":
    "Ce paragraphe numéroté se termine par un point-virgule, alors que la plupart se terminent par un point.",
  "paragraphs-run-together": "Des paragraphes ont peut-être été réunis dans cette cellule.",
  "reference-title-differs":
    "Le titre que donne un renvoi n’est pas celui qui figure à cet endroit :",
  "space-in-symbol": "Il y a une espace dans la cote du document :",
  "status-in-other-column":
    "Ces mots ressemblent à ceux d’une autre colonne, dont la cellule est vide sur cette ligne.",
  "stray-bracket": "Ce crochet n’a pas de pendant ; il est lu comme du texte :",
  "time-without-zone": "Une heure est donnée sans fuseau horaire.",
  "unbalanced-parenthesis": "Cette parenthèse n’a pas de pendant.",
  "unresolved-reference": "Rien dans ce projet ne porte ce nom :",
}
