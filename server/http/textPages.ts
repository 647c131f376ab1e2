/**
 * `/drafts/:id/text`: a draft as a page that needs no script and little of a line. It shows what a
 * download shows, and is fetched again only when the draft has changed.
 */

import { Router, type Request } from "express"
import { z } from "zod"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import { escapeHtml } from "../../schema/interchange/escapeHtml.ts"
import { draftDocument } from "../../schema/operations/document.ts"
import { readDraft } from "../../schema/operations/reading.ts"
import { draftPath, textPath } from "../../schema/sharing/requests.ts"
import type { SignedIn } from "../accounts/sessions.ts"
import { renditionFile } from "../base/renditionFile.ts"
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

const FORMS = { bracketed: "Bracketed", agreed: "Agreed", reading: "Reading copy" } as const
type Form = keyof typeof FORMS

const asked = z.object({
  as: z.enum(["bracketed", "agreed", "reading"]).default("bracketed"),
  names: z.literal("1").optional(),
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
    response.set("Cache-Control", "private, no-cache").set("Vary", "Cookie").type("html")
    if (isFault(page)) response.status(STATUS[page.fault] ?? 400)
    response.send(isFault(page) ? plainPage("Chapeau", page.message) : page)
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
  const above = waysOn(id, wanted.as, wanted.names === "1")
  const draft = readDraft(draftDocument(room.doc))
  return renditionFile(draft, {
    as: wanted.as,
    to: "html",
    names: wanted.names === "1",
    above,
    ...(wanted.as === "reading" ? { choose: "first" } : {}),
  })
}

/** The other forms of the draft, and the page on which it is worked on. */
function waysOn(draft: string, shown: Form, names: boolean): string {
  const link = (to: string, words: string, here: boolean) =>
    here
      ? `<b aria-current="page">${words}</b>`
      : `<a href="${escapeHtml(to)}">${escapeHtml(words)}</a>`
  const path = textPath(draft)
  const forms = (Object.keys(FORMS) as Form[]).map((form) =>
    link(`${path}?as=${form}`, FORMS[form], form === shown && !names),
  )
  const named = link(`${path}?as=bracketed&names=1`, "With the names of parties", names)
  return `<nav>${[...forms, named, link(draftPath(draft), "Work on it", false)].join(" · ")}</nav>`
}
