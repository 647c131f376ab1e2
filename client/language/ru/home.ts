/** One's groups and their drafts. In Russian. */

import type { home as English } from "../en/home.ts"

export const home: typeof English = {
  actFor: "Вы действуете от имени",
  cancel: "Отмена",
  chooseParty:
    "Вы можете действовать от имени нескольких сторон. Выберите одну, затем откройте проект.",
  inNoGroup:
    "Вы пока не входите ни в одну группу. Откройте присланное вам приглашение или попросите его у секретариата группы.",
  makeGroup: "Создать группу",
  nameOfGroup: "Название группы",
  newGroup: "Новая группа",
  noDraft: "Проекта пока нет.",
  whoImports: "Импортировать проект может соруководитель или секретариат.",
  youAre: (role) => `Ваша роль: ${role}`,
  youAreFor: (role) => `Ваша роль: ${role}, от имени`,
}
