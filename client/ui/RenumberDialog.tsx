/** Renumbering: the table old → new, for the draft or one section; then the act. */

import { useState } from "react"
import { Button, Heading } from "react-aria-components"
import type { Derived } from "../../schema/model/derived.ts"
import { previewRenumber, type Relabelled } from "../../schema/operations/renumber.ts"
import { renumberDraft } from "./actions.ts"
import { FormDialog } from "./FormDialog.tsx"
import { NO_FORM } from "./pageState.ts"
import { useStore } from "./useStore.ts"
import { counted, oneLine, textBetween } from "./words.ts"
import { useWorkbench } from "./workbench.ts"

/** How many lines of a table are drawn before the rest is only counted. */
const MOST = 300

const WORDS_SHOWN = 90

export function RenumberDialog() {
  return (
    <FormDialog form="renumber" wide>
      <Body />
    </FormDialog>
  )
}

function Body() {
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
      <Heading slot="title">Renumber</Heading>
      <p className="quiet">
        Paragraphs are counted in order, without “bis” and “ter”; references to them follow.
        Headings keep their numbers.
      </p>
      {sections.length > 0 && (
        <label>
          Where
          <select
            className="field"
            value={section}
            onChange={(event) => setSection(event.target.value)}
          >
            <option value="">The whole draft</option>
            {sections.map(({ key, label, title }) => (
              <option key={key} value={key}>
                {`${label} ${title}`.trim().slice(0, 60)}
              </option>
            ))}
          </select>
        </label>
      )}
      {none && <p role="status">The numbers are in order already.</p>}
      {labels.length > 0 && (
        <Table
          title={counted(labels.length, "number changes", "numbers change")}
          about="Begins"
          changes={labels}
          derived={derived}
        />
      )}
      {references.length > 0 && (
        <Table
          title={counted(references.length, "reference follows", "references follow")}
          about="Stands in"
          changes={references}
          derived={derived}
        />
      )}
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={none}>
          Renumber
        </Button>
        <Button className="side-button" onPress={() => show({ form: NO_FORM })} autoFocus>
          Cancel
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
              <th scope="col">Now</th>
              <th scope="col">New</th>
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
      {changes.length > MOST && <p className="quiet">… and {changes.length - MOST} more.</p>}
    </section>
  )
}

/** The first words of a paragraph, after its label. */
function wordsOf(derived: Derived, paragraph: string): string {
  const label = derived.paragraphs[derived.indexOf(paragraph) ?? -1]?.label
  const start = { paragraph, offset: label?.to ?? 0 }
  return oneLine(textBetween(derived, start, { paragraph, offset: Infinity }, WORDS_SHOWN))
}
