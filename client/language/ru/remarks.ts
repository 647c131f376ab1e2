/** What looks odd in a text that is brought in, by the code of the remark. A colon stands before words of the text. In Russian. */

import type { remarks as English } from "../en/remarks.ts"

export const remarks: typeof English = {
  "broken-cluster": "Эти скобки больше не стоят рядом с остальными своей группы.",
  "characters-replaced": "То, что не является символом, было заменено.",
  "crossing-brackets": "Эти скобки начинаются внутри других, а заканчиваются за их пределами.",
  "doubled-bracket": "В этих скобках те же слова, что и в окружающих их скобках.",
  "duplicate-bracket-id": "Эти скобки – копия других.",
  "duplicate-label": "Этот номер встречается дважды:",
  "empty-bracket": "В этих скобках ничего нет.",
  "empty-cell": "Эта ячейка пуста, хотя другие в ее столбце заполнены.",
  "link-without-target": "Ссылка никуда не ведет.",
  "list-flattened": "Длинный ряд пробелов прочитан как перевод строки: возможно, здесь был список.",
  "maybe-cut-off": "Этот пункт не заканчивается точкой и, возможно, обрезан.",
  "member-without-words": "В этом варианте нет слов.",
  "missing-note": "У этой сноски нет текста.",
  "mixed-bracket-glyphs": "Скобки открываются одним знаком, а закрываются другим:",
  "mixed-terms": "Проект назван двумя способами:",
  "number-out-of-order": "Этот номер стоит после большего:",
  "orphan-note": "Ничто в тексте не отсылает к этой сноске.",
  "paragraph-end":
    "Этот пронумерованный пункт заканчивается точкой с запятой, тогда как большинство – точкой.",
  "paragraphs-run-together": "Возможно, в этой ячейке слились несколько абзацев.",
  "reference-title-differs":
    "Заголовок, указанный в отсылке, не совпадает с тем, что стоит в этом месте:",
  "space-in-symbol": "В условном обозначении документа есть пробел:",
  "status-in-other-column":
    "Эти слова похожи на слова другого столбца, ячейка которого в этой строке пуста.",
  "stray-bracket": "У этой скобки нет пары, поэтому она – обычный текст:",
  "time-without-zone": "Время суток указано без часового пояса.",
  "unbalanced-parenthesis": "У этой круглой скобки нет пары.",
  "unresolved-reference": "В этом проекте ничто так не называется:",
}
