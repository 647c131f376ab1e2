/** Words that several parts of the page have in common. In Chinese. */

import type { common as English } from "../en/common.ts"

export const common: typeof English = {
  andMore: (count) => `……另有 ${count} 项。`,
  cancel: "取消",
  close: "关闭",
  confirm: "确认",
  ofAll: (number, all) => `第 ${number} 项，共 ${all} 项`,
  optional: "（可不填）",
}
