/** Renumbering: the table old → new, for the draft or one section; then the act. */

import { useState } from "react"
import { Button, Heading } from "react-aria-components"
import type { Derived } from "../../schema/model/derived.ts"
import { previewRenumber, type Relabelled } from "../../schema/operations/renumber.ts"
import { say } from "../language/say.ts"
import { renumberDraft } from "./actions.ts"
import { NO_FORM } from "./pageState.ts"
import { useStore } from "./useStore.ts"
import { oneLine, textBetween } from "./words.ts"
import { useWorkbench } from "./workbench.ts"

/** How many lines of a table are drawn before the rest is only counted. */
const MOST = 300

const WORDS_SHOWN = 90

const texts = say.whole.renumbering

export function RenumberDialog() {
  const workbench = useWorkbench()
  const { settled, show } = workbench
  const [section, setSection] = useState("")
  const { derived } = useStore(settled, (snapshot) => snapshot)
  const { labels, references } = previewRenumber(derived, section === "" ? undefined : section)
  const sections = derived.outline.flatMap((entry) => [entry, ...entry.children])
  const none = labels.length + references.length === 0
  return (
    <form
      className="preview"
      onSubmit={(event) => {
        event.preventDefault()
        renumberDraft(workbench, section)
      }}
    >
      <Heading slot="title">{say.whole.renumber}</Heading>
      <p className="quiet">{texts.about}</p>
      {sections.length > 0 && (
        <label>
          {texts.where}
          <select
            className="field"
            value={section}
            onChange={(event) => setSection(event.target.value)}
          >
            <option value="">{texts.wholeDraft}</option>
            {sections.map(({ key, label, title }) => (
              <option key={key} value={key}>
                {`${label} ${title}`.trim().slice(0, 60)}
              </option>
            ))}
          </select>
        </label>
      )}
      {none && <p role="status">{texts.inOrder}</p>}
      {labels.length > 0 && (
        <Table
          title={texts.changes(labels.length)}
          about={texts.begins}
          changes={labels}
          derived={derived}
        />
      )}
      {references.length > 0 && (
        <Table
          title={texts.follow(references.length)}
          about={texts.standsIn}
          changes={references}
          derived={derived}
        />
      )}
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={none}>
          {say.whole.renumber}
        </Button>
        <Button className="side-button" onPress={() => show({ form: NO_FORM })} autoFocus>
          {say.common.cancel}
        </Button>
      </div>
    </form>
  )
}

interface TableProps {
  readonly title: string
  /** What the words of the last column are. */
  readonly about: string
  readonly changes: readonly Relabelled[]
  readonly derived: Derived
}

function Table({ title, about, changes, derived }: TableProps) {
  return (
    <section>
      <h3>{title}</h3>
      <div className="preview-list" role="region" tabIndex={0} aria-label={title}>
        <table className="new-numbers">
          <thead>
            <tr>
              <th scope="col">{texts.now}</th>
              <th scope="col">{texts.new}</th>
              <th scope="col">{about}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, MOST).map(({ place, from, to }) => (
              <tr key={`${place.paragraph} ${place.offset}`}>
                <td>
                  <bdi>{from}</bdi>
                </td>
                <td>
                  <bdi>{to}</bdi>
                </td>
                <td dir="auto">{wordsOf(derived, place.paragraph)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changes.length > MOST && (
        <p className="quiet">{say.common.andMore(changes.length - MOST)}</p>
      )}
    </section>
  )
}

/** The first words of a paragraph, after its label. */
function wordsOf(derived: Derived, paragraph: string): string {
  const label = derived.paragraphs[derived.indexOf(paragraph) ?? -1]?.label
  const start = { paragraph, offset: label?.to ?? 0 }
  return oneLine(textBetween(derived, start, { paragraph, offset: Infinity }, WORDS_SHOWN))
}
