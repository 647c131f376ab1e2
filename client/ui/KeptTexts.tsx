/** One's own text that this device keeps and no draft has, on the account page: to be read and copied. */

import { useCallback } from "react"
import { Button } from "react-aria-components"
import { isFault } from "../../schema/base/fault.ts"
import { draftPath } from "../../schema/sharing/requests.ts"
import { shown } from "../base/clock.ts"
import { browserDevice } from "../base/device.ts"
import { keptTexts } from "../base/keptTexts.ts"
import { say } from "../language/say.ts"
import { InOurWords } from "./InOurWords.tsx"
import { useAnswer } from "./useAnswer.ts"

export function KeptTexts({ person }: { readonly person: string }) {
  const { answer } = useAnswer(useCallback(() => keptTexts(browserDevice(), person), [person]))
  const texts = answer === undefined || isFault(answer) ? [] : answer
  return (
    <section aria-label={say.account.texts}>
      <h2>{say.account.texts}</h2>
      {texts.length === 0 ? (
        <p className="quiet">{say.account.keepsNone}</p>
      ) : (
        <ul className="kept-texts">
          {texts.map(({ name, draft, words, reason, at }) => (
            <li key={name}>
              <p className="quiet">
                <a href={draftPath(draft)}>{say.account.itsDraft}</a>, {shown(at)}.{" "}
                <InOurWords of={reason ?? say.account.notDelivered} />
              </p>
              <p className="held-words" dir="auto">
                {words}
              </p>
              <Button
                className="side-button"
                onPress={() => void navigator.clipboard.writeText(words)}
              >
                {say.account.copy}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">{say.account.waiting}</p>
    </section>
  )
}
