/** Finding one's way in a draft: going to a place, finding and replacing words, folding. In Arabic. */

import { counting } from "../counting.ts"
import type { finding as English } from "../en/finding.ts"

const counted = counting("ar")

export const finding: typeof English = {
  bracket: (number) => `القوسان ${number}`,
  cancel: "إلغاء",
  go: "انتقال",
  goTo: "الانتقال إلى",
  goToAct: { label: "الانتقال إلى …", sentence: "فقرة أو فرع أو قوسان معقوفان بالرقم" },
  nextOuter: "القوسان التاليان من مستوى خارجي",
  nextSame: "القوسان التاليان من المستوى نفسه",
  places: "المواضع",
  placesFound: (count) =>
    counted(count, {
      zero: "لا مواضع",
      one: "موضع واحد",
      two: "موضعان",
      few: "# مواضع",
      many: "# موضعا",
      other: "# موضع",
    }),
  previousOuter: "القوسان السابقان من مستوى خارجي",
  previousSame: "القوسان السابقان من المستوى نفسه",
  unknown: (asked) => `لا شيء في مشروع النص هذا يسمى «${asked}».`,
  whereTo: "فقرة أو فرع أو قوسان، مثل D7 أو OP3bis أو [12",
}
