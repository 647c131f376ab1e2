/** Roles, policies and closings. In Chinese. */

import type { names as English } from "../en/names.ts"

export const names: typeof English = {
  roles: {
    observer: "观察员",
    participant: "与会者",
    delegate: "代表",
    "co-lead": "共同牵头人",
    secretariat: "秘书处",
    operator: "操作员",
    guide: "指导员",
  },
  roleSentences: {
    observer: "阅读",
    participant: "以本人名义提案",
    delegate: "代表一方提案并表明立场",
    "co-lead": "编辑、决定、主持工作组",
    secretariat: "编辑、合并案文、管理人员",
    operator: "在会议上投屏",
    guide: "阅读全部内容并评论",
  },
  policies: {
    "co-leads": "由共同牵头人决定；代表的接受记录为支持。",
    consensus: "表明立场的各方均不反对时，方括号即予删除。",
    open: "任何代表均可作出决定并删除方括号。",
  },
  closings: {
    frozen: "已冻结：不作任何更改",
    "round-closed": "本轮已结束：下一轮之前不作任何更改",
  },
}
