/** What looks odd in a text that is brought in, by the code of the remark. A colon stands before words of the text. In Spanish. */

import type { remarks as English } from "../en/remarks.ts"

export const remarks: typeof English = {
  "broken-cluster": "Este corchete ya no está junto a los demás de su grupo.",
  "characters-replaced": "Se sustituyó algo que no es un carácter.",
  "crossing-brackets": "Este corchete empieza dentro de otro y termina fuera de él.",
  "doubled-bracket": "Este corchete contiene las mismas palabras que el corchete que lo rodea.",
  "duplicate-bracket-id": "Este corchete es copia de otro.",
  "duplicate-label": "Este número figura dos veces:",
  "empty-bracket": "No hay nada en este corchete.",
  "empty-cell": "Esta celda está vacía, mientras que otras de su columna están llenas.",
  "link-without-target": "El enlace no lleva a ninguna parte.",
  "list-flattened":
    "Una larga serie de espacios se leyó como salto de línea: puede que aquí se haya perdido una lista.",
  "maybe-cut-off": "Este párrafo no termina en punto y puede estar cortado.",
  "member-without-words": "Esta variante no tiene palabras.",
  "missing-note": "Esta nota no tiene texto.",
  "mixed-bracket-glyphs": "El corchete se abre con un carácter y se cierra con otro:",
  "mixed-terms": "El proyecto recibe dos nombres:",
  "number-out-of-order": "Este número viene después de otro más alto:",
  "orphan-note": "Nada en el texto remite a esta nota.",
  "paragraph-end":
    "Este párrafo numerado termina en punto y coma, mientras que la mayoría termina en punto.",
  "paragraphs-run-together": "Puede que en esta celda se hayan unido varios párrafos.",
  "reference-title-differs": "El título que da una remisión no es el que figura en ese lugar:",
  "space-in-symbol": "Hay un espacio en la signatura del documento:",
  "status-in-other-column":
    "Estas palabras parecen de otra columna, cuya celda está vacía en esta fila.",
  "stray-bracket": "Este corchete no tiene pareja, por lo que es texto:",
  "time-without-zone": "Se da una hora sin su huso horario.",
  "unbalanced-parenthesis": "Este paréntesis no tiene pareja.",
  "unresolved-reference": "Nada en este proyecto se llama así:",
}
