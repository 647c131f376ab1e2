/** Tables in the text: putting one in, its rows, columns and cells. In French. */

import { counting } from "../counting.ts"
import type { tables as English } from "../en/tables.ts"

const counted = counting("fr")

export const tables: typeof English = {
  act: {
    label: "Tableau …",
    sentence:
      "Insère un tableau sous le paragraphe où se trouve le curseur, ou modifie celui où il se trouve.",
  },
  acts: {
    rowBefore: "Ajouter une ligne au-dessus",
    rowAfter: "Ajouter une ligne au-dessous",
    columnBefore: "Ajouter une colonne avant",
    columnAfter: "Ajouter une colonne après",
    headerRow: "Première ligne en en-tête : oui ou non",
    merge: "Fusionner les cellules sélectionnées",
    split: "Scinder la cellule",
    removeRow: "Supprimer la ligne …",
    removeColumn: "Supprimer la colonne …",
    removeTable: "Supprimer le tableau …",
  },
  columns: "Colonnes",
  header: "La première ligne est un en-tête",
  insert: "Insérer le tableau",
  insertTitle: "Insérer un tableau",
  keys: {
    next: "Dans un tableau : cellule suivante ; dans la dernière, une nouvelle ligne",
    open: "Insérer un tableau, ou modifier celui où se trouve le curseur",
    previous: "Dans un tableau : cellule précédente",
    select: "Dans un tableau : sélectionner des cellules",
  },
  menu: "Tableau",
  refused: {
    bracket:
      "Un crochet ne fait que commencer ou finir dans ces cellules. Supprimez tout ce qu’il contient, ou rien.",
    cells:
      "Plusieurs cellules sont sélectionnées. Placez le curseur dans l’une d’elles pour y écrire.",
    merged: "Une cellule fusionnée dépasse le bord de cette partie. Scindez-la d’abord.",
    nothing:
      "Il n’y a rien à faire ici : sélectionnez plusieurs cellules pour les fusionner, ou une cellule fusionnée.",
    place: "Un tableau ne peut se trouver qu’entre des paragraphes, et non dans un autre tableau.",
    words:
      "Des cellules sont fusionnées quand une seule contient du texte et se trouve dans la première ligne sélectionnée. Réunissez d’abord le texte.",
  },
  removal: {
    brackets: (count) =>
      counted(count, {
        one: "# crochet s’y trouve et disparaît avec.",
        many: "# de crochets s’y trouvent et disparaissent avec.",
        other: "# crochets s’y trouvent et disparaissent avec.",
      }),
    characters: (count) =>
      counted(count, {
        one: "# caractère de texte disparaît avec.",
        many: "# de caractères de texte disparaissent avec.",
        other: "# caractères de texte disparaissent avec.",
      }),
    confirm: "Supprimer",
    removeColumn: "Supprimer la colonne ?",
    removeRow: "Supprimer la ligne ?",
    removeTable: "Supprimer le tableau ?",
    undo: "Vous pouvez l’annuler. Ce que d’autres y écrivent au même moment revient à côté du tableau.",
  },
  rows: "Lignes",
  where: (row, rows, column, columns) =>
    `Ligne ${row} sur ${rows}, colonne ${column} sur ${columns}`,
}
