/** A draft as a file: the same for a download and for the command line. */

import { fault, type Fault } from "../../schema/base/fault.ts"
import { htmlOf, type SaidOver } from "../../schema/interchange/writeHtml.ts"
import { draftToJson, renditionJson } from "../../schema/interchange/writeJson.ts"
import { markdownOf } from "../../schema/interchange/writeMarkdown.ts"
import { textOf } from "../../schema/interchange/writeText.ts"
import { derive } from "../../schema/model/derive.ts"
import type { Draft } from "../../schema/model/draft.ts"
import { render } from "../../schema/renditions/render.ts"
import type {
  Rendition,
  RenditionForm,
  RenditionOptions,
} from "../../schema/renditions/rendition.ts"

export const FORMATS = ["text", "md", "html", "json"] as const
export type Format = (typeof FORMATS)[number]

export interface RenditionRequest {
  readonly as: RenditionForm
  readonly to: Format
  readonly names: boolean
  /** first, last or the name of a party; for reading copies. */
  readonly choose?: string | undefined
  /** HTML that stands above the text of a page. */
  readonly above?: string
  /** What a page says over the text, instead of the English of the rendition. */
  readonly notice?: SaidOver
}

/** End of the file's name, and media type. */
export const FILE_TYPES: Readonly<
  Record<Format, { readonly extension: string; readonly media: string }>
> = {
  text: { extension: "txt", media: "text/plain; charset=utf-8" },
  md: { extension: "md", media: "text/markdown; charset=utf-8" },
  html: { extension: "html", media: "text/html; charset=utf-8" },
  json: { extension: "json", media: "application/json; charset=utf-8" },
}

/**
 * Renders and writes a draft. The source form of a draft is its lossless JSON; the text that it was
 * read from is only known together with the file, so any other format of it is `bad-request`.
 */
export function renditionFile(draft: Draft, request: RenditionRequest): string | Fault {
  const { as, to, names, choose } = request
  if (as === "source") {
    if (to === "json") return draftToJson(draft)
    return fault("bad-request", "The source form of a stored draft is written as JSON only.")
  }
  const derived = derive(draft.body, draft.records)
  const rendition = render(draft, derived, { as, names, ...choice(choose) })
  return written(rendition, request)
}

function choice(choose: string | undefined): Pick<RenditionOptions, "choose"> {
  if (choose === undefined) return {}
  if (choose === "first" || choose === "last") return { choose: { alternative: choose } }
  return { choose: { party: choose } }
}

function written(rendition: Rendition, request: RenditionRequest): string {
  const { above = "", notice } = request
  switch (request.to) {
    case "text":
      return textOf(rendition)
    case "md":
      return markdownOf(rendition)
    case "html":
      return htmlOf(rendition, { standalone: true, above, ...(notice && { notice }) })
    case "json":
      return renditionJson(rendition)
  }
}
