/** A link that was made: shown once, to be handed over, or said to be on its way by e-mail. */

import { useState } from "react"
import { Button } from "react-aria-components"
import type { LinkMade } from "../../schema/sharing/accounts.ts"
import { shown } from "../base/clock.ts"
import { say } from "../language/say.ts"
import { Sentence } from "./Sentence.tsx"

interface HandedLinkProps {
  readonly made: LinkMade
  /** For whom, such as an address. */
  readonly to: string
}

export function HandedLink({ made, to }: HandedLinkProps) {
  const [copied, setCopied] = useState(false)
  const { url } = made
  if (url === null)
    return (
      <p className="made-link" role="status">
        <Sentence of={say.people.letterUnderway} with={[<bdi key="to">{to}</bdi>]} />
      </p>
    )
  const copy = async () => {
    await navigator.clipboard.writeText(url)
    setCopied(true)
  }
  return (
    <div className="made-link" role="status">
      <p>
        <Sentence of={say.people.handOver} with={[<bdi key="to">{to}</bdi>, shown(made.expires)]} />
      </p>
      <code>{url}</code>
      <Button className="side-button" onPress={() => void copy()}>
        {copied ? say.people.copied : say.people.copyLink}
      </Button>
    </div>
  )
}
