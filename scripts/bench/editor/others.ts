/** Twenty others at the draft who have no screen: they type, and show their carets. */

import { WebSocket as Socket } from "ws"
import { WebsocketProvider } from "y-websocket"
import * as Y from "yjs"
import { SCHEMA_VERSION } from "../../../schema/model/records.ts"
import { draftDocument } from "../../../schema/operations/document.ts"
import { findParagraph, paragraphElements } from "../../../schema/operations/elements.ts"
import { MESSAGE, SYNC_PATH } from "../../../schema/sharing/protocol.ts"

export interface Others {
  /** Each types `perSecond` letters a second, evenly spread, until the answer is called. */
  type(perSecond: number): () => void
  /** Together they write so many letters, as fast as the line takes them: of each message a hundred. */
  write(letters: number): Promise<void>
  leave(): void
}

/** Signs them in to a draft, each at a paragraph of their own. */
export async function othersAt(
  url: string,
  draft: string,
  cookie: string,
  paragraphs: readonly string[],
): Promise<Others> {
  const all = await Promise.all(paragraphs.map((each) => comeIn(url, draft, cookie, each)))
  return {
    type(perSecond) {
      const timers = all.map((somebody, i) => {
        const pause = 1000 / perSecond
        let timer = setTimeout(
          function type() {
            somebody.type("o")
            timer = setTimeout(type, pause)
          },
          (pause * i) / all.length,
        )
        return () => {
          clearTimeout(timer)
        }
      })
      return () => {
        for (const stop of timers) stop()
      }
    },
    async write(letters) {
      const each = 100
      for (let written = 0; written < letters; written += each * all.length) {
        for (const somebody of all) somebody.type("o".repeat(each))
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    },
    leave() {
      for (const somebody of all) somebody.leave()
    },
  }
}

async function comeIn(url: string, draft: string, cookie: string, paragraph: string) {
  const document = draftDocument(new Y.Doc())
  class SignedIn extends Socket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie }, origin: url })
    }
  }
  const address = url.replace(/^http/, "ws") + SYNC_PATH
  const provider = new WebsocketProvider(address, draft, document.doc, {
    WebSocketPolyfill: SignedIn as unknown as typeof WebSocket,
    disableBc: true,
    params: { schema: String(SCHEMA_VERSION) },
  })
  provider.messageHandlers[MESSAGE.durable] = () => undefined
  await new Promise<void>((resolve) => {
    provider.once("sync", () => {
      resolve()
    })
  })
  const text = findParagraph(paragraphElements(document), paragraph)?.element.get(0)
  if (!(text instanceof Y.XmlText)) throw new Error(`there is no paragraph ${paragraph}`)
  provider.awareness.setLocalStateField("user", { name: "Somebody", party: "Norway" })
  return {
    /** Types at the beginning of the paragraph, with the caret behind. */
    type(words: string) {
      text.insert(0, words, {})
      const at = Y.relativePositionToJSON(
        Y.createRelativePositionFromTypeIndex(text, words.length),
      ) as unknown
      provider.awareness.setLocalStateField("cursor", { anchor: at, head: at })
    },
    leave() {
      provider.destroy()
      provider.awareness.destroy()
    },
  }
}
