/** One's own text that this device keeps and no draft has, on the account page: to be read and copied. */

import { useCallback } from "react"
import { Button } from "react-aria-components"
import { isFault } from "../../schema/base/fault.ts"
import { draftPath } from "../../schema/sharing/requests.ts"
import { shown } from "../base/clock.ts"
import { browserDevice } from "../base/device.ts"
import { keptTexts } from "../base/keptTexts.ts"
import { useAnswer } from "./useAnswer.ts"

export function KeptTexts({ person }: { readonly person: string }) {
  const { answer } = useAnswer(useCallback(() => keptTexts(browserDevice(), person), [person]))
  const texts = answer === undefined || isFault(answer) ? [] : answer
  return (
    <section aria-label="Text of yours that is in no draft">
      <h2>Text of yours that is in no draft</h2>
      {texts.length === 0 ? (
        <p className="quiet">This device keeps none.</p>
      ) : (
        <ul className="kept-texts">
          {texts.map(({ name, draft, words, reason, at }) => (
            <li key={name}>
              <p className="quiet">
                <a href={draftPath(draft)}>Its draft</a>, {shown(at)}.{" "}
                {reason ?? "It was not delivered yet."}
              </p>
              <p className="held-words" dir="auto">
                {words}
              </p>
              <Button
                className="side-button"
                onPress={() => void navigator.clipboard.writeText(words)}
              >
                Copy
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">
        Words that a draft itself holds for you, since their place went, come into its tray when you
        open it. While you are no member of its group, they wait there.
      </p>
    </section>
  )
}
