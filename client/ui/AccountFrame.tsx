/** A page of groups and accounts: the name, who is signed in, and the way back. */

import type { ReactNode } from "react"
import type { Account } from "../../schema/sharing/accounts.ts"

interface AccountFrameProps {
  readonly account: Account | null
  readonly children: ReactNode
}

export function AccountFrame({ account, children }: AccountFrameProps) {
  return (
    <div className="places">
      <header className="places-head">
        <a className="wordmark" href="/" aria-label="Chapeau, your groups">
          <span>[</span>Chapeau<span>]</span>
        </a>
        {account && (
          <a className="plain-button" href="/account">
            <bdi>{account.name}</bdi>
          </a>
        )}
      </header>
      <main>{children}</main>
    </div>
  )
}
