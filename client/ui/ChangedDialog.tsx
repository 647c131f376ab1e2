/** What others changed since this person looked: a list that leads to each place. */

import { Button, Heading } from "react-aria-components"
import { shown } from "../base/clock.ts"
import { say } from "../language/say.ts"
import { NO_FORM } from "./pageState.ts"
import { useStore } from "./useStore.ts"
import { oneLine } from "./words.ts"
import { useWorkbench } from "./workbench.ts"

const texts = say.reading.changed

/** Characters of a paragraph by which it is known. */
const WORDS = 90

export function ChangedDialog() {
  const { editor, following, settled, show } = useWorkbench()
  const changed = useStore(following.changed, (value) => value)
  const { derived } = useStore(settled, (snapshot) => snapshot)
  const since = following.since()
  const close = () => show({ form: NO_FORM })
  return (
    <div className="form">
      <Heading slot="title">
        {since === null || changed.length === 0 ? texts.title : texts.since(shown(since))}
      </Heading>
      {changed.length === 0 && <p role="status">{texts.none}</p>}
      <ul className="changed-list">
        {changed.map((id) => {
          const info = derived.paragraphs[derived.indexOf(id) ?? -1]
          if (!info) return null
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  show({ form: NO_FORM, view: "working" })
                  editor.goToPlace({ paragraph: id, offset: 0 })
                }}
              >
                <strong>{info.key}</strong>{" "}
                <span dir="auto">{oneLine(info.paragraph.text).slice(0, WORDS)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <div className="form-actions">
        {changed.length > 0 && (
          <Button
            className="main-button"
            onPress={() => {
              following.seeAll()
              close()
            }}
          >
            {texts.seen}
          </Button>
        )}
        <Button className="side-button" onPress={close}>
          {say.common.close}
        </Button>
      </div>
    </div>
  )
}
