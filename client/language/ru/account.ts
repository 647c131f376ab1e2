/** One's own account. In Russian. */

import type { account as English } from "../en/account.ts"

export const account: typeof English = {
  aBrowser: "Браузер",
  browserOn: (browser, system) => `${browser}, ${system}`,
  copy: "Копировать",
  demonstrator: (name) =>
    `Вы действуете как ${name} из демонстрации; в этой роли может выступить любой.`,
  end: "Завершить",
  forgotten:
    "На этом устройстве хранится ваш текст, которого нет ни в одном проекте. Его можно скопировать выше; при выходе устройство его забудет.",
  itsDraft: "Его проект",
  keepsNone: "На этом устройстве такого текста нет.",
  lastSeen: (when) => `последняя активность: ${when}`,
  nameAsSeen: "Ваше имя, каким его видят другие",
  notDelivered: "Ещё не доставлено.",
  save: "Сохранить",
  signedIn: "Где выполнен вход",
  signOut: "Выйти",
  signOutAndForget: "Выйти и забыть его",
  signOutEverywhere: "Выйти везде",
  texts: "Ваш текст, которого нет ни в одном проекте",
  thisBrowser: "этот браузер",
  title: "Ваша учётная запись",
  waiting:
    "Слова, которые проект сам хранит для вас, поскольку их место исчезло, появятся в разделе «Удержано», когда вы его откроете. Пока вы не состоите в его группе, они ждут там.",
  yourName: "Ваше имя",
}
