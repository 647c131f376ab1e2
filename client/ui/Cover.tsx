/** A page without a draft: one narrow column under the name. */

import type { ReactNode } from "react"
import { LanguageChoice } from "./LanguageChoice.tsx"

export function Cover({ children }: { readonly children: ReactNode }) {
  return (
    <main className="cover">
      <p className="wordmark" aria-hidden="true">
        <span>[</span>Chapeau<span>]</span>
      </p>
      {children}
      <LanguageChoice />
    </main>
  )
}
