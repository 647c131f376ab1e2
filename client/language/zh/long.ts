/** Work that takes long: how far it is, and what came of giving it up. In Chinese. */

import type { long as English } from "../en/long.ts"

export const long: typeof English = {
  arrived: "已取消。案文在此之前已送达：请在列表中查看草案是否在内。",
  freezing: "正在将草案冻结为一个版本……",
  givenUp: "已取消。没有载入任何内容。",
  notConsolidated: "已取消。没有合并任何内容。",
  preparing: "服务器正在写文件……",
  reading: "服务器正在读取案文……",
  received: (size) => `已收到 ${size}`,
  sent: (share) => `已发送 ${share}`,
}
