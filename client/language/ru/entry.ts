/** Coming in. In Russian. */

import type { entry as English } from "../en/entry.ts"

export const entry: typeof English = {
  allGroups: "Chapeau, ваши группы",
  byMail: "Ссылка по электронной почте",
  demonstration: "Посмотреть демонстрацию",
  elsewhere: "Войти через вашу организацию",
  handed: "Ссылку для входа вам передаёт секретариат вашей группы.",
  language: "Язык",
  mailAddress: "Ваш адрес электронной почты",
  notOpen: "Недоступно",
  notReached: "Нет связи с сервером",
  opening: "Открывается…",
  sendLink: "Прислать мне ссылку",
  signIn: "Вход",
  tryAgain: "Повторить",
  yourGroups: "Ваши группы",
}
