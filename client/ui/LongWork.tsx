/** Work that can take long: how far it is, in words and as a bar, and a button that gives it up. */

import { useEffect, useRef, useState } from "react"
import { Button, ProgressBar } from "react-aria-components"
import type { Advance, Following } from "../base/longWork.ts"
import { language, say } from "../language/say.ts"

interface LongWork {
  /** Null while nothing goes on. */
  readonly advance: Advance | null
  /** Begins work; what goes on before is given up. */
  readonly run: <T>(work: (following: Following) => Promise<T>) => Promise<T>
  readonly giveUp: () => void
}

/** Work of one place of the page. It is given up when that place goes. */
export function useLongWork(): LongWork {
  const [advance, setAdvance] = useState<Advance | null>(null)
  const going = useRef<AbortController | null>(null)
  useEffect(() => () => going.current?.abort(), [])
  return {
    advance,
    async run(work) {
      going.current?.abort()
      const mine = new AbortController()
      going.current = mine
      const follow = (next: Advance | null) => {
        if (going.current === mine) setAdvance(next)
      }
      follow({ stage: "working", done: 0, all: null })
      try {
        return await work({ signal: mine.signal, follow })
      } finally {
        follow(null)
      }
    },
    giveUp: () => going.current?.abort(),
  }
}

interface GoingOnProps {
  readonly advance: Advance
  /** What goes on while nobody can say how much of it is done. */
  readonly working: string
  readonly onGiveUp: () => void
}

export function GoingOn({ advance, working, onGiveUp }: GoingOnProps) {
  const { stage, done, all } = advance
  const share = stage === "sending" && all !== null && all > 0 ? done / all : null
  const words = inWords(advance, share, working)
  return (
    <div className="going-on">
      <ProgressBar
        aria-label={words}
        value={(share ?? 0) * 100}
        valueLabel={words}
        isIndeterminate={share === null}
      >
        <span className="going-on-bar">
          <span
            className={share === null ? "unknown" : undefined}
            style={share === null ? undefined : { inlineSize: `${share * 100}%` }}
          />
        </span>
      </ProgressBar>
      <p role="status">{words}</p>
      <Button className="side-button" onPress={onGiveUp}>
        {say.common.cancel}
      </Button>
    </div>
  )
}

function inWords({ stage, done }: Advance, share: number | null, working: string): string {
  if (stage === "receiving") {
    const size = new Intl.NumberFormat(language(), { style: "unit", unit: "kilobyte" })
    return say.long.received(size.format(Math.ceil(done / 1000)))
  }
  if (share === null) return working
  return say.long.sent(new Intl.NumberFormat(language(), { style: "percent" }).format(share))
}
