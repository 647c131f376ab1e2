/** A link that was made: shown once, to be handed over, or said to be on its way by e-mail. */

import { useState } from "react"
import { Button } from "react-aria-components"
import type { LinkMade } from "../../schema/sharing/accounts.ts"
import { shown } from "../base/clock.ts"

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
        A letter with the link is on its way to <bdi>{to}</bdi>.
      </p>
    )
  const copy = async () => {
    await navigator.clipboard.writeText(url)
    setCopied(true)
  }
  return (
    <div className="made-link" role="status">
      <p>
        Hand this link over to <bdi>{to}</bdi>. It works once, until {shown(made.expires)}, and is
        not shown again.
      </p>
      <code>{url}</code>
      <Button className="side-button" onPress={() => void copy()}>
        {copied ? "Copied" : "Copy the link"}
      </Button>
    </div>
  )
}
