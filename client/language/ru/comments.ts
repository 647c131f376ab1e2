/** Comments. In Russian. */

import { counting } from "../counting.ts"
import type { comments as English } from "../en/comments.ts"

const counted = counting("ru")

export const comments: typeof English = {
  about: { words: "К этим словам", paragraph: "К пункту", cluster: "К скобкам" },
  begin: "Комментарий",
  beginHere: "Комментарий к выделенному или к пункту",
  beginKey: "Комментарий к выделенным словам или к пункту, где стоит курсор",
  counted: (count) =>
    counted(count, {
      one: "# открытое обсуждение",
      few: "# открытых обсуждения",
      many: "# открытых обсуждений",
      other: "# открытого обсуждения",
    }),
  deleted: "К исключенному тексту",
  discard: "Отказаться",
  filter: "Показанные обсуждения",
  filters: { open: "Открытые", resolved: "Завершенные", mine: "Мои" },
  list: "Обсуждения в порядке текста",
  markRead: "Отметить все как прочитанное",
  mention: "Упомянуть",
  mentioned: "Вас упомянули",
  messages: (count) =>
    counted(count, {
      one: "# комментарий",
      few: "# комментария",
      many: "# комментариев",
      other: "# комментария",
    }),
  noPlace: "Выделите слова в тексте или поставьте курсор в пункт, затем оставьте комментарий.",
  nothing: {
    open: "Открытых обсуждений нет. Чтобы начать обсуждение, выделите слова в тексте и нажмите «Комментарий».",
    resolved: "Пока ни одно обсуждение не завершено.",
    mine: "Вы не участвуете в обсуждениях, и никто вас не упомянул.",
  },
  onBracketBegin: "Комментарий к этим скобкам",
  onBracketCounted: (count) =>
    counted(count, {
      one: "# обсуждение этих скобок",
      few: "# обсуждения этих скобок",
      many: "# обсуждений этих скобок",
      other: "# обсуждения этих скобок",
    }),
  reopen: "Возобновить",
  reopened: "— обсуждение возобновлено",
  reply: "Ответить",
  resolve: "Завершить",
  resolved: "— обсуждение завершено",
  sent: "Ваш комментарий стоит рядом с текстом.",
  settled: "Завершено",
  tab: "Комментарии",
  takeBack: "Отозвать",
  takenBack: "Первые слова отозваны.",
  toText: "Показать в тексте",
  unread: (count) =>
    counted(count, { one: "# новый", few: "# новых", many: "# новых", other: "# нового" }),
  visible:
    "То, что вы пишете, видят все, кто читает этот проект. Знак @ упоминает сторону или лицо.",
  yourComment: "Ваш комментарий",
  yourReply: "Ваш ответ",
}
