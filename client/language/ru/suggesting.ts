/** Other words that a co-lead suggests to the party that proposed some. In Russian. */

import type { suggesting as English } from "../en/suggesting.ts"

export const suggesting: typeof English = {
  accept: "Принять эти слова",
  accepted: "Теперь рекомендованные слова — ваше предложение.",
  answers: {
    accepted: (by) => `Принял(а) ${by}`,
    rejected: (by) => `Не принял(а) ${by}`,
    withdrawn: (by) => `Отозвал(а) ${by}`,
  },
  begin: "Рекомендовать другие слова …",
  by: (by) => `${by} рекомендует`,
  changed: "После этой рекомендации предложение изменилось.",
  earlier: (count) => `Прежние рекомендации: ${count}`,
  from: (by) => `Эти слова рекомендовал(а) ${by}.`,
  hint: "Принять ли их, решает сторона, предложившая слова. До тех пор текст не меняется.",
  arrived: (where) => `Для вашего предложения в ${where} рекомендованы другие слова.`,
  label: "Рекомендуемые слова",
  reject: "Оставить наши",
  rejected: "Ваши слова остаются без изменений.",
  remark: "Замечание",
  send: "Отправить рекомендацию",
  sent: (party) => `Рекомендация ждёт ответа: ${party}.`,
  title: "Рекомендации к этим словам",
  waitsFor: (party) => `Ждёт ответа: ${party}`,
  waiting: (count) => `Рекомендации без ответа: ${count}`,
  withdraw: "Отозвать рекомендацию",
  withdrawn: "Рекомендация отозвана.",
}
