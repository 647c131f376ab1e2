/** How the text stands on one's own screen: what is folded. */

import { Button, Heading } from "react-aria-components"
import type { Arranged, Layout } from "../base/screen.ts"
import { sectionRanks, type FoldRequest } from "../editor/folding.ts"
import { say } from "../language/say.ts"
import { AppearanceChoice } from "./AppearanceChoice.tsx"
import { Choice, OnOff } from "./controls.tsx"
import { NO_FORM } from "./pageState.ts"
import { sameList, useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

export function ReadingDialog() {
  const { show } = useWorkbench()
  return (
    <div className="form">
      <Heading slot="title">{say.reading.title}</Heading>
      <p className="quiet">{say.reading.explained}</p>
      <Folding />
      <Layouts />
      <Margin />
      <Saying />
      <AppearanceChoice />
      <div className="form-actions">
        <Button className="side-button" onPress={() => show({ form: NO_FORM })}>
          {say.common.close}
        </Button>
      </div>
    </div>
  )
}

const { layout: layoutWords } = say.reading

const LAYOUTS: readonly { readonly id: Layout; readonly label: string }[] = [
  { id: "auto", label: layoutWords.auto },
  { id: "inline", label: layoutWords.inline },
  { id: "stacked", label: layoutWords.stacked },
]

/** One way for all clusters; it is in force at once. */
function Layouts() {
  const { arranged } = useWorkbench().screen
  const layout = useStore(arranged, (value) => value.layout)
  return (
    <Choice
      label={layoutWords.title}
      options={LAYOUTS}
      chosen={layout}
      onChoose={(next) => arranged.set({ ...arranged.get(), layout: next, layouts: {} })}
    />
  )
}

const { saying } = say.reading

const SAYS: readonly { readonly id: Arranged["says"]; readonly label: string }[] = [
  { id: "full", label: saying.full },
  { id: "short", label: saying.short },
  { id: "off", label: saying.off },
]

function Saying() {
  const { arranged } = useWorkbench().screen
  const says = useStore(arranged, (value) => value.says)
  return (
    <Choice
      label={saying.title}
      options={SAYS}
      chosen={says}
      onChoose={(next) => arranged.set({ ...arranged.get(), says: next })}
    />
  )
}

const { margin: marginWords } = say.reading

function Margin() {
  const { arranged } = useWorkbench().screen
  const { lines, marks } = useStore(arranged, (value) => value)
  return (
    <section className="reading-part" aria-labelledby="reading-margin">
      <h3 id="reading-margin">{marginWords.title}</h3>
      <OnOff on={marks} onChange={(on) => arranged.set({ ...arranged.get(), marks: on })}>
        {marginWords.marks}
      </OnOff>
      <p className="quiet">{marginWords.legend}</p>
      <OnOff on={lines} onChange={(on) => arranged.set({ ...arranged.get(), lines: on })}>
        {marginWords.lines}
      </OnOff>
    </section>
  )
}

/** Levels of brackets that are offered; deeper ones are folded with those around them. */
const DEPTHS = 4

function Folding() {
  const { folds } = say.reading
  const { editor, settled, show } = useWorkbench()
  const ranks = useStore(settled, ({ derived }) => sectionRanks(derived), sameList)
  const depth = useStore(settled, ({ derived }) =>
    derived.brackets.reduce((deepest, each) => Math.max(deepest, each.depth), 0),
  )
  const caret = useStore(settled, ({ selection }) => selection !== null)
  const decided = useStore(settled, ({ draft }) => draft.records.decisions.size > 0)
  const levels = Array.from({ length: Math.min(depth, DEPTHS) }, (_, i) => i + 1)
  const choices: readonly (readonly [FoldRequest, string])[] = [
    ...(caret
      ? ([
          [{ fold: "bracket" }, folds.bracket],
          [{ fold: "paragraph" }, folds.paragraph],
          [{ fold: "section" }, folds.section],
        ] as const)
      : []),
    ...levels.map((level) => [{ fold: "depth", depth: level }, folds.depth(level)] as const),
    ...ranks.map((_, i) => [{ fold: "sections", rank: i + 1 }, folds.sections(i + 1)] as const),
    [{ fold: "paragraphs" }, folds.paragraphs],
    ...(decided ? ([[{ fold: "decided" }, folds.decided]] as const) : []),
    [{ fold: "nothing" }, folds.nothing],
  ]
  return (
    <section className="reading-part" aria-labelledby="reading-folds">
      <h3 id="reading-folds">{folds.title}</h3>
      <div className="reading-choices">
        {choices.map(([request, label]) => (
          <Button
            key={label}
            className="side-button"
            onPress={() => {
              show({ form: NO_FORM, view: "working" })
              editor.fold(request)
            }}
          >
            {label}
          </Button>
        ))}
      </div>
    </section>
  )
}
