/**
 * `/drafts/:id/text`: a draft as a page that needs no script and little of a line. It shows what a
 * download shows, and is fetched again only when the draft has changed.
 */

import { Router, type Request } from "express"
import * as z from "zod/mini"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import { ALL_LANGUAGES, LANGUAGES, type Language } from "../../schema/base/languages.ts"
import { escapeHtml } from "../../schema/interchange/escapeHtml.ts"
import { draftDocument } from "../../schema/operations/document.ts"
import { readDraft } from "../../schema/operations/reading.ts"
import { draftPath, textPath } from "../../schema/sharing/requests.ts"
import type { SignedIn } from "../accounts/sessions.ts"
import { renditionFile } from "../base/renditionFile.ts"
import { refusalIn, speechFor, speechIn, type Speech } from "../language/say.ts"
import { placeAt, type GroupParts } from "../groups/context.ts"
import type { Rooms } from "../rooms/rooms.ts"
import { STATUS } from "./errors.ts"
import { plainPage } from "./pages.ts"
import { parsed, partOf } from "./routes.ts"
import type { WhoAsks } from "./signedIn.ts"

export interface TextPagesParts extends Pick<GroupParts, "groups"> {
  readonly rooms: Rooms
  readonly whoAsks: WhoAsks
}

const FORMS = ["bracketed", "agreed", "reading"] as const
type Form = (typeof FORMS)[number]

const asked = z.object({
  as: z._default(z.enum(FORMS), "bracketed"),
  lang: z.optional(z.enum(ALL_LANGUAGES)),
  names: z.optional(z.literal("1")),
})

/** The page; whoever is not signed in is led to the draft's own page, which says how to be. */
export function textPages(parts: TextPagesParts): Router {
  const router = Router()
  router.get("/drafts/:id/text", async (request, response) => {
    const signedIn = await parts.whoAsks(request)
    if (!signedIn) {
      response.redirect(302, draftPath(partOf(request, "id")))
      return
    }
    const page = await pageFor(parts, signedIn, request)
    // Of somebody else's session, or of a right that has gone, no cache may show it.
    response
      .set("Cache-Control", "private, no-cache")
      .set("Vary", "Cookie, Accept-Language")
      .type("html")
    if (isFault(page)) response.status(STATUS[page.fault] ?? 400)
    const speech = speechFor(request.headers["accept-language"])
    const sorry = (refused: Fault) =>
      plainPage("Chapeau", refusalIn(speech, refused), speech.language)
    response.send(isFault(page) ? sorry(page) : page)
  })
  return router
}

async function pageFor(
  parts: TextPagesParts,
  signedIn: SignedIn,
  request: Request,
): Promise<string | Fault> {
  const id = partOf(request, "id")
  const wanted = parsed(asked, request.query)
  if (isFault(wanted)) return wanted
  const place = await placeAt(parts, signedIn, id)
  if (isFault(place)) return place
  const room = await parts.rooms.open(id)
  if (!room) return fault("not-found", "There is no such draft.")
  const { as, lang } = wanted
  const names = wanted.names === "1"
  const speech = lang ? speechIn(lang) : speechFor(request.headers["accept-language"])
  const draft = readDraft(draftDocument(room.doc))
  return renditionFile(draft, {
    ...{ as, names, to: "html" },
    above: waysOn(speech, { draft: id, as, names, lang }),
    // In English the rendition says it, with numbers.
    ...(speech.language !== "en" && { notice: noticeIn(speech, as) }),
    ...(as === "reading" ? { choose: "first" } : {}),
  })
}

/** What is said over a form of the text, without numbers. */
function noticeIn({ texts, language }: Speech, as: Form) {
  const said = {
    bracketed: texts.noticeBracketed,
    agreed: texts.noticeAgreed,
    reading: texts.noticeReading,
  }
  return { text: `${said[as]} ${texts.informal}`, language }
}

interface Shown {
  readonly draft: string
  readonly as: Form
  readonly names: boolean
  readonly lang: Language | undefined
}

/** The other forms of the draft, and the page on which it is worked on. */
function waysOn({ texts, language }: Speech, { draft, as, names, lang }: Shown): string {
  const link = (to: string, words: string, here: boolean) =>
    here
      ? `<b aria-current="page">${escapeHtml(words)}</b>`
      : `<a href="${escapeHtml(to)}">${escapeHtml(words)}</a>`
  const path = textPath(draft)
  const spoken = lang ? `&lang=${lang}` : ""
  const forms = FORMS.map((form) =>
    link(`${path}?as=${form}${spoken}`, texts[form], form === as && !names),
  )
  const named = link(`${path}?as=bracketed&names=1${spoken}`, texts.names, names)
  const ways = [...forms, named, link(draftPath(draft), texts.work, false)].join(" · ")
  return `<nav lang="${language}" dir="${LANGUAGES[language].dir}">${ways}</nav>`
}
