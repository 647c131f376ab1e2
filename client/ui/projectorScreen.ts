/** What the projector is to show: as whoever presents says, and kept over a reload of either window. */

import { useEffect, useState } from "react"
import {
  LARGEST,
  openPlenaryLink,
  SMALLEST,
  type OnScreen,
  type PlenaryLink,
} from "../base/plenaryLink.ts"
import type { Session } from "../base/session.ts"

const NOTHING: OnScreen = {
  section: "",
  cluster: null,
  outcome: null,
  names: false,
  size: 0,
  writer: 0,
}

export interface ProjectorScreen {
  readonly screen: OnScreen
  /** Changes something on this window alone, until the presenter says otherwise. */
  readonly change: (part: Partial<OnScreen>) => void
}

/** Follows the presenter of a draft. */
export function useProjectorScreen({ me, draftId }: Session): ProjectorScreen {
  const place = `chapeau-plenary/${draftId}`
  const [screen, setScreen] = useState<OnScreen | null>(() => keptUnder(place))
  const { person } = me
  useEffect(() => {
    const link: PlenaryLink = openPlenaryLink(person, draftId, (message) => {
      if (message.says === "who") link.send({ says: "here", screen: keptUnder(place) })
      if (message.says !== "show") return
      keep(place, message.screen)
      setScreen(message.screen)
    })
    link.send({ says: "here", screen: keptUnder(place) })
    const leave = () => link.send({ says: "gone" })
    addEventListener("pagehide", leave)
    return () => {
      removeEventListener("pagehide", leave)
      link.close()
    }
  }, [person, draftId, place])
  const shown = screen ?? NOTHING
  const change = (part: Partial<OnScreen>) => {
    const next = { ...shown, ...part }
    const size = Math.max(SMALLEST, Math.min(LARGEST, next.size))
    keep(place, { ...next, size })
    setScreen({ ...next, size })
  }
  return { screen: shown, change }
}

/** A browser that keeps nothing for a page shows what the presenter says, and the beginning after a reload. */
function keep(place: string, screen: OnScreen): void {
  try {
    sessionStorage.setItem(place, JSON.stringify({ ...screen, outcome: null }))
  } catch {
    return
  }
}

function keptUnder(place: string): OnScreen | null {
  try {
    const kept = sessionStorage.getItem(place)
    // Only `keep` writes there.
    return kept === null ? null : { ...NOTHING, ...(JSON.parse(kept) as Partial<OnScreen>) }
  } catch {
    return null
  }
}
