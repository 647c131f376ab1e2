/**
 * The page of a draft with the beginning of its text in it, so that it can be read before the editor has
 * been fetched. The editor takes its place without moving what is read (`client/ui/firstText.ts`).
 */

import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { Router } from "express"
import { isFault } from "../../schema/base/fault.ts"
import { escapeHtml } from "../../schema/interchange/escapeHtml.ts"
import { firstText } from "../../schema/interchange/firstText.ts"
import type { Body } from "../../schema/model/body.ts"
import { derive } from "../../schema/model/derive.ts"
import { directionOf } from "../../schema/model/direction.ts"
import type { Draft } from "../../schema/model/draft.ts"
import { draftDocument } from "../../schema/operations/document.ts"
import { readDraft } from "../../schema/operations/reading.ts"
import { render } from "../../schema/renditions/render.ts"
import { placeAt, type GroupParts } from "../groups/context.ts"
import type { Rooms } from "../rooms/rooms.ts"
import { partOf } from "./routes.ts"
import type { WhoAsks } from "./signedIn.ts"

export interface FirstPageParts extends Pick<GroupParts, "groups"> {
  readonly rooms: Rooms
  readonly whoAsks: WhoAsks
  /** Folder of the built client. */
  readonly client: string
}

/** The place of the page in `index.html`; the text goes before it. */
const PLACE = '<div id="page">'
/** So much is sent with the page, in UTF-16 code units: some thirty pages. The editor has the rest. */
const MOST = 100_000

/** Passes on whoever is not signed in, what is not theirs, and a client that is not built. */
export function firstPage({ groups, rooms, whoAsks, client }: FirstPageParts): Router {
  const router = Router()
  router.get("/drafts/:id", async (request, response, next) => {
    const id = partOf(request, "id")
    const signedIn = await whoAsks(request)
    const place = signedIn && (await placeAt({ groups }, signedIn, id))
    const page = await readFile(join(client, "index.html"), "utf8").catch(() => null)
    if (!place || isFault(place) || page === null) {
      next()
      return
    }
    const room = await rooms.open(id)
    if (!room) {
      next()
      return
    }
    const first = firstOf(readDraft(draftDocument(room.doc)))
    // A function: `$` in a text means nothing.
    const whole = page.replace(PLACE, () => `${first}\n${PLACE}`)
    response
      .set("Cache-Control", "private, no-cache")
      .set("Vary", "Cookie")
      .type("html")
      .send(whole)
  })
  return router
}

/** What was written of a body that nobody has changed since, and of what else. */
const written = new WeakMap<Body, { readonly of: readonly unknown[]; readonly html: string }>()

/** The beginning of a draft as HTML: of a large draft 30 ms of work, so it is kept until it changes. */
function firstOf(draft: Draft): string {
  const { title, language } = draft.meta
  const of: readonly unknown[] = [title, language, ...Object.values<unknown>({ ...draft.records })]
  const before = written.get(draft.body)
  if (before?.of.every((each, i) => each === of[i])) return before.html
  const html = withHead(draft)
  written.set(draft.body, { of, html })
  return html
}

/** The frame of the page, empty but for the title, around the beginning of the text. */
function withHead(draft: Draft): string {
  const { title, language } = draft.meta
  const body = beginningOf(draft.body)
  const text = firstText(
    render({ ...draft, body }, derive(body, draft.records), { as: "bracketed" }),
  )
  const lang = language === "" ? "" : ` lang="${escapeHtml(language)}"`
  return `<div id="first" class="page">
<div class="header"><div class="head"><span class="wordmark"><span>[</span><span class="wide">Chapeau</span><span>]</span></span><div class="title"><h1><bdi>${escapeHtml(title)}</bdi></h1></div></div><div class="tools"></div></div>
<div class="desk" tabindex="0"><div class="paper working" dir="${directionOf(language)}"${lang}>
${text}
</div></div>
</div>`
}

/** The first sheets of a draft, and of the one in which it becomes too much its first blocks. */
function beginningOf({ sheets }: Body): Body {
  let left = MOST
  const beginning = sheets.map((sheet) =>
    sheet.filter((block) => {
      const fits = left > 0
      left -= block.type === "paragraph" ? block.text.length : 1000
      return fits
    }),
  )
  return { sheets: beginning.filter((sheet) => sheet.length > 0) }
}
