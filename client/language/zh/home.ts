/** One's groups and their drafts. In Chinese. */

import type { home as English } from "../en/home.ts"

export const home: typeof English = {
  actFor: "您代表",
  cancel: "取消",
  chooseParty: "您可以代表多方行事。请先选择代表哪一方，再打开案文。",
  inNoGroup: "您尚未加入任何工作组。请打开发给您的邀请，或向工作组秘书处索取。",
  makeGroup: "创建工作组",
  nameOfGroup: "工作组名称",
  newGroup: "新建工作组",
  noDraft: "尚无案文。",
  whoImports: "共同牵头人或秘书处可以导入案文。",
  youAre: (role) => `您的角色：${role}`,
  youAreFor: (role) => `您的角色：${role}，代表`,
}
