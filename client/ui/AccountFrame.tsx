/** A page of groups and accounts: the name, who is signed in, and the way back. */

import type { ReactNode } from "react"
import type { Account } from "../../schema/sharing/accounts.ts"
import { say } from "../language/say.ts"
import { LanguageChoice } from "./LanguageChoice.tsx"

interface AccountFrameProps {
  readonly account: Account | null
  readonly children: ReactNode
}

export function AccountFrame({ account, children }: AccountFrameProps) {
  return (
    <div className="places">
      <header className="places-head">
        <a className="wordmark" href="/" aria-label={say.entry.allGroups}>
          <span>[</span>Chapeau<span>]</span>
        </a>
        <div className="places-me">
          <LanguageChoice />
          {account && (
            <a className="plain-button" href="/account">
              <bdi>{account.name}</bdi>
            </a>
          )}
        </div>
      </header>
      <main>{children}</main>
    </div>
  )
}
