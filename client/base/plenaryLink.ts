/**
 * The tie between the window of whoever presents a draft and the window for the projector: the same
 * browser, the same draft, the same person. It carries what the projector is to show and nothing of the
 * draft, which each window has from the server.
 */

import type { Outcome } from "../../schema/model/records.ts"

/** What the projector is to show. */
export interface OnScreen {
  /** Paragraph id of the heading of the section; "" for what stands before the first heading. */
  readonly section: string
  /** The cluster under discussion. */
  readonly cluster: string | null
  /** What is about to be decided: the first of the two steps. */
  readonly outcome: Outcome | null
  /** Whether parties are named. */
  readonly names: boolean
  /** By how many steps the type is larger than usual, or smaller when negative. */
  readonly size: number
  /** Yjs client id under which the presenter writes, so that what others write is told from it. */
  readonly writer: number
}

/** How far the type can be made larger and smaller. */
export const LARGEST = 6
export const SMALLEST = -3

export type PlenaryMessage =
  /** The presenter: show this. */
  | { readonly says: "show"; readonly screen: OnScreen }
  /** The presenter, who has just come: is a projector there? */
  | { readonly says: "who" }
  /** The projector: I am here, and show this (null: what I like). */
  | { readonly says: "here"; readonly screen: OnScreen | null }
  /** The projector goes. */
  | { readonly says: "gone" }

export interface PlenaryLink {
  send(message: PlenaryMessage): void
  close(): void
}

/** Opens the tie and hears what the other windows say. */
export function openPlenaryLink(
  person: string,
  draft: string,
  hear: (message: PlenaryMessage) => void,
): PlenaryLink {
  const channel = new BroadcastChannel(`chapeau-plenary/${person}/${draft}`)
  // Only pages of this program, of this origin, speak on the channel.
  channel.onmessage = ({ data }: MessageEvent<PlenaryMessage>) => hear(data)
  return {
    send: (message) => channel.postMessage(message),
    close: () => channel.close(),
  }
}
