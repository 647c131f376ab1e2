/** What is drawn over the text of one editor at the page's wish: comments, private proposals, the margin. */

import { drawComment, type CommentMark } from "./commentMarks.ts"
import { createMarkLayer } from "./markLayer.ts"
import { drawMargin, type MarginMark } from "./marginMarks.ts"
import { drawPrivate, type PrivateMark } from "./privateMarks.ts"

/** The layers of one editor, and how each is told what to show. */
export function createOverlays() {
  const comments = createMarkLayer<CommentMark>("comments", drawComment)
  const drafts = createMarkLayer<PrivateMark>("private", drawPrivate)
  const margin = createMarkLayer<MarginMark>("margin", drawMargin)
  return {
    plugins: [comments.plugin, drafts.plugin, margin.plugin],
    show: {
      showComments: comments.show,
      showPrivate: drafts.show,
      showMargin: margin.show,
    },
  }
}
