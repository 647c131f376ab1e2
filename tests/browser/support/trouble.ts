/** Trouble between a page and the server: a connection that is cut, and a page that thinks it may more. */

import type { Page, WebSocketRoute } from "@playwright/test"
import { MESSAGE } from "../../../schema/sharing/protocol.ts"
import type { Role } from "../../../schema/sharing/roles.ts"

export interface Line {
  /** Cuts the connection; no other comes about until it is mended. */
  cut(): Promise<void>
  mend(): void
}

/** Takes the line between a page and the server in hand; to be called before the page opens a draft. */
export async function lineOf(page: Page): Promise<Line> {
  let isCut = false
  const open = new Set<WebSocketRoute>()
  await page.routeWebSocket(/\/sync\//, async (socket) => {
    if (isCut) {
      await socket.close({ code: 1013 })
      return
    }
    socket.connectToServer()
    open.add(socket)
    socket.onClose(() => void open.delete(socket))
  })
  await page.route(/\/sync\//, (route) => (isCut ? route.abort() : route.continue()))
  return {
    async cut() {
      isCut = true
      for (const socket of open) await socket.close({ code: 1013 })
      open.clear()
    },
    mend() {
      isCut = false
    },
  }
}

/**
 * Makes a page believe that its person has another role, as a page does whose rights were just changed:
 * it is told so when it asks, and what the server says of the standing does not arrive.
 */
export async function believing(page: Page, role: Role, party: string): Promise<void> {
  await page.route(/\/api\/me\b/, async (route) => {
    const answer = await route.fetch()
    const me = (await answer.json()) as object
    await route.fulfill({ response: answer, json: { ...me, role, party } })
  })
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const server = socket.connectToServer()
    server.onMessage((message) => {
      if (typeof message !== "string" && message[0] === MESSAGE.standing) return
      socket.send(message)
    })
    socket.onMessage((message) => server.send(message))
  })
}
