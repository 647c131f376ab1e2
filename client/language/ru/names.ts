/** Roles, policies and closings. In Russian. */

import type { names as English } from "../en/names.ts"

export const names: typeof English = {
  roles: {
    observer: "наблюдатель",
    participant: "участник",
    delegate: "делегат",
    "co-lead": "соруководитель",
    secretariat: "секретариат",
    operator: "оператор",
    guide: "куратор",
  },
  roleSentences: {
    observer: "читает",
    participant: "предлагает от собственного имени",
    delegate: "предлагает и занимает позиции от имени стороны",
    "co-lead": "редактирует, решает, ведёт группу",
    secretariat: "редактирует, сводит текст, ведёт список участников",
    operator: "показывает экран на заседании",
    guide: "читает всё и комментирует",
  },
  policies: {
    "co-leads": "Решают соруководители; согласие делегата записывается как поддержка.",
    consensus: "Скобки снимаются, когда никто из занявших позицию не возражает.",
    open: "Решать и снимать скобки может любой делегат.",
  },
  closings: {
    frozen: "Заморожено: ничего не меняется",
    "round-closed": "Раунд закрыт: до следующего ничего не меняется",
  },
}
