/** `/sync/:draft` over plain HTTP: lines for pages that no websocket reaches. */

import { randomBytes } from "node:crypto"
import { raw, Router, type Request, type Response } from "express"
import { fault } from "../../schema/base/fault.ts"
import { FRAMES_TYPE, LINE_HEADER, unpackFrames, type LineEnd } from "../../schema/sharing/lines.ts"
import { CLOSE, LIMITS, SYNC_PATH } from "../../schema/sharing/protocol.ts"
import type { Admit } from "./admission.ts"
import { answerFault } from "./errors.ts"
import { createPollWire, type PollWire } from "./pollWire.ts"

/** How long a closed line tells why, in milliseconds. */
const TELLING_TIME = 30_000
/** Lines of one server; a page has one. */
const MOST_LINES = 5000

export interface Lines {
  readonly routes: Router
  /** Whether a request goes over an open line. */
  isOn(request: Request): boolean
  /** Closes every line, so that pages come back to the next server. */
  close(): void
}

/**
 * Serves lines over plain HTTP. Who opens one is admitted as for a websocket; afterwards its secret,
 * which stands in a header and in no address, says whose it is.
 */
export function serveLines(admit: Admit): Lines {
  const routes = Router()
  const lines = new Map<string, PollWire>()
  const path = `${SYNC_PATH}/:draft`

  async function open(request: Request, response: Response): Promise<void> {
    if (lines.size >= MOST_LINES) {
      const reason = "The server has too many pages open at present."
      tellEnd(response, { code: CLOSE.slowReader, reason })
      return
    }
    const admitted = await admit(request)
    if (!("serve" in admitted)) {
      tellEnd(response, admitted)
      return
    }
    const line = randomBytes(24).toString("base64url")
    const poll = createPollWire()
    lines.set(line, poll)
    admitted.serve(poll.wire, () => {
      setTimeout(() => lines.delete(line), TELLING_TIME).unref()
    })
    response.status(201).json({ line })
  }

  const ofLine = (request: Request) => lines.get(request.get(LINE_HEADER) ?? "")

  routes.use(path, (_request, response, next) => {
    response.set("Cache-Control", "no-store")
    next()
  })

  routes.get(path, async (request, response) => {
    const line = ofLine(request)
    if (!line) {
      noSuchLine(response)
      return
    }
    const frames = await line.poll()
    if (frames === null) {
      tellEnd(response, line.ended ?? { code: CLOSE.malformed, reason: "Asked for twice at once." })
      return
    }
    response.once("close", () => line.taken(response.writableFinished))
    response.type(FRAMES_TYPE).send(Buffer.from(frames))
  })

  routes.post(
    path,
    (request, response, next) => {
      if (request.get(LINE_HEADER) === undefined) return open(request, response)
      if (!ofLine(request)) noSuchLine(response)
      else next()
      return undefined
    },
    raw({ type: FRAMES_TYPE, limit: LIMITS.frame }),
    async (request, response) => {
      const line = ofLine(request)
      const body: unknown = request.body
      if (!line) noSuchLine(response)
      else {
        await line.hear(framesIn(body))
        if (line.ended) tellEnd(response, line.ended)
        else response.status(204).end()
      }
    },
  )

  routes.delete(path, (request, response) => {
    const line = ofLine(request)
    line?.wire.cut()
    if (line) response.status(204).end()
    else noSuchLine(response)
  })

  return {
    routes,
    isOn: (request) => request.path.startsWith(`${SYNC_PATH}/`) && ofLine(request) !== undefined,
    close: () => {
      for (const { wire } of lines.values()) wire.close(CLOSE.restart, "The server starts again.")
    },
  }
}

/** The frames of a body; one that a connection cannot read, when the body cannot be. */
function framesIn(body: unknown): readonly Uint8Array[] {
  if (!(body instanceof Uint8Array)) return []
  try {
    return unpackFrames(body)
  } catch {
    return [new Uint8Array()]
  }
}

function tellEnd(response: Response, { code, reason }: LineEnd): void {
  response.status(410).json({ code, reason } satisfies LineEnd)
}

function noSuchLine(response: Response): void {
  answerFault(response, fault("not-found", "There is no such line."))
}
