/**
 * The keys of the page (LESSONS §5 rule 5), each with its button or menu item elsewhere.
 *
 * A single letter counts only in command mode: when the keyboard is neither in the text nor in a
 * field. Escape in the text goes to the panel, Escape in the panel goes back to the text.
 */

import type { Stance } from "../../schema/model/records.ts"
import type { Operation } from "../../schema/sharing/roles.ts"
import type { StepLevel } from "../editor/stepping.ts"
import { say } from "../language/say.ts"
import {
  bracketSelection,
  foldAtCaret,
  goToNextChange,
  focusPanel,
  prepareDecision,
  reopenCluster,
  stepBracket,
  takeStance,
  withdrawBracket,
  type FoldKey,
} from "./actions.ts"
import { beginComment } from "./commentActs.ts"
import { NO_FORM } from "./pageState.ts"
import { leaveStep, PLENARY_KEYS } from "./plenary.ts"
import { mayHere } from "./rights.ts"
import { openedBy } from "./wholeText.ts"
import type { Workbench } from "./workbench.ts"

export interface Command {
  /** `KeyboardEvent.key`, with `Shift+` where it matters. */
  readonly keys: readonly string[]
  readonly label: string
  /** Where the sheet of keys lists it. */
  readonly part: "moving" | "proposing" | "positions" | "deciding" | "plenary" | "page"
  readonly right: Operation
  /** Works in the text too. */
  readonly everywhere?: boolean
  /** Elsewhere the key is the browser's. */
  readonly inText?: boolean
  /** Shown in the sheet, done elsewhere. */
  readonly run?: (workbench: Workbench, key: string) => void
}

const STANCE_KEYS: readonly (readonly [key: string, stance: Stance, label: string])[] = [
  ["s", "support", say.keys.support],
  ["c", "accept", say.keys.accept],
  ["v", "reserve", say.keys.reserve],
  ["o", "oppose", say.keys.oppose],
]

const LEVEL_STEPS: readonly (readonly [string, 1 | -1, StepLevel, label: string])[] = [
  ["Alt+F8", 1, "same", say.finding.nextSame],
  ["Alt+Shift+F8", -1, "same", say.finding.previousSame],
  ["Ctrl+F8", 1, "outer", say.finding.nextOuter],
  ["Ctrl+Shift+F8", -1, "outer", say.finding.previousOuter],
]

const { folds } = say.reading

const FOLDS: readonly (readonly [string, FoldKey, label: string])[] = [
  ["F9", "bracket", folds.keys.bracket],
  ["Shift+F9", "paragraph", folds.keys.paragraph],
  ["Alt+F9", "section", folds.keys.section],
  ["Ctrl+F9", "depth", folds.keys.depth],
  ["Ctrl+Shift+F9", "nothing", folds.nothing],
]

export const COMMANDS: readonly Command[] = [
  {
    keys: ["F8"],
    label: say.keys.next,
    part: "moving",
    right: "read",
    everywhere: true,
    run: (workbench) => stepBracket(workbench, 1),
  },
  {
    keys: ["Shift+F8"],
    label: say.keys.previous,
    part: "moving",
    right: "read",
    everywhere: true,
    run: (workbench) => stepBracket(workbench, -1),
  },
  ...LEVEL_STEPS.map(([key, direction, level, label]): Command => ({
    keys: [key],
    label,
    part: "moving",
    right: "read",
    everywhere: true,
    run: (workbench) => stepBracket(workbench, direction, level),
  })),
  {
    keys: ["Ctrl+F"],
    label: say.finding.find,
    part: "moving",
    right: "read",
    everywhere: true,
    inText: true,
    run: ({ show }) => show(openedBy("find")),
  },
  {
    keys: ["Ctrl+G"],
    label: say.finding.goTo,
    part: "moving",
    right: "read",
    everywhere: true,
    run: ({ show }) => show({ form: { form: "goTo" } }),
  },
  ...FOLDS.map(([key, fold, label]): Command => ({
    keys: [key],
    label,
    part: "moving",
    right: "read",
    everywhere: true,
    run: (workbench) => foldAtCaret(workbench, fold),
  })),
  {
    keys: ["Ctrl+Alt+J"],
    label: say.reading.changed.next,
    part: "moving",
    right: "read",
    everywhere: true,
    run: goToNextChange,
  },
  { keys: ["Enter"], label: say.keys.openCard, part: "moving", right: "read" },
  { keys: ["↑", "↓"], label: say.keys.lines, part: "moving", right: "read" },
  {
    keys: ["Alt+↑", "Alt+↓"],
    label: say.keys.moveParagraphs,
    part: "moving",
    right: "edit",
  },
  { keys: ["Tab"], label: say.tables.keys.next, part: "moving", right: "edit" },
  { keys: ["Shift+Tab"], label: say.tables.keys.previous, part: "moving", right: "edit" },
  {
    keys: ["Shift+←", "Shift+→", "Shift+↑", "Shift+↓"],
    label: say.tables.keys.select,
    part: "moving",
    right: "edit",
  },
  {
    keys: ["Escape"],
    label: say.keys.escape,
    part: "moving",
    right: "read",
    everywhere: true,
    run: escape,
  },
  {
    keys: ["b"],
    label: say.keys.bracket,
    part: "proposing",
    right: "propose",
    run: bracketSelection,
  },
  {
    keys: ["p"],
    label: say.keys.propose,
    part: "proposing",
    right: "propose",
    run: ({ show }) => show({ form: { form: "propose" } }),
  },
  {
    keys: ["Ctrl+Alt+O"],
    label: say.writing.phrases.beginAct.label,
    part: "proposing",
    right: "propose",
    everywhere: true,
    run: ({ show }) => show({ form: { form: "opening" } }),
  },
  {
    keys: ["Ctrl+Alt+F"],
    label: say.views.notes.act.label,
    part: "proposing",
    right: "edit",
    everywhere: true,
    run: ({ show }) => show({ form: { form: "note" } }),
  },
  {
    keys: ["Ctrl+Alt+X"],
    label: say.writing.reference.act.label,
    part: "proposing",
    right: "propose",
    everywhere: true,
    run: ({ show }) => show({ form: { form: "reference" } }),
  },
  {
    keys: ["Ctrl+Alt+G"],
    label: say.tables.keys.open,
    part: "proposing",
    right: "edit",
    everywhere: true,
    run: ({ show }) => show({ form: { form: "table" } }),
  },
  {
    keys: ["Ctrl+Alt+M"],
    label: say.comments.beginKey,
    part: "proposing",
    right: "comment",
    everywhere: true,
    run: beginComment,
  },
  {
    keys: ["a"],
    label: say.keys.alternative,
    part: "proposing",
    right: "propose",
    run: ({ page, show }) => {
      if (page.get().cluster !== null) show({ card: true, form: { form: "alternative" } })
    },
  },
  {
    keys: ["w"],
    label: say.keys.withdraw,
    part: "proposing",
    right: "propose",
    run: (workbench) => {
      const { bracket } = workbench.page.get()
      if (bracket !== null) withdrawBracket(workbench, bracket)
    },
  },
  ...STANCE_KEYS.map(([key, stance, label]): Command => ({
    keys: [key],
    label,
    part: "positions",
    right: "propose",
    run: (workbench) => takeStance(workbench, stance),
  })),
  {
    keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
    label: say.keys.choose,
    part: "deciding",
    right: "read",
    run: chooseNumber,
  },
  {
    keys: ["d"],
    label: say.keys.noText,
    part: "deciding",
    right: "decide",
    run: (workbench) => {
      const { cluster } = workbench.page.get()
      const kind = workbench.editor.snapshot.get().derived.cluster(cluster ?? "")?.kind
      if (kind) prepareDecision(workbench, { outcome: kind === "optional" ? "drop" : "none" })
    },
  },
  { keys: ["Ctrl+Enter"], label: say.keys.confirm, part: "deciding", right: "propose" },
  { keys: ["r"], label: say.keys.reopen, part: "deciding", right: "decide", run: reopenCluster },
  ...PLENARY_KEYS.map((each): Command => ({ ...each, part: "plenary", everywhere: true })),
  {
    keys: ["?"],
    label: say.keys.showKeys,
    part: "page",
    right: "read",
    run: ({ show }) => show({ form: { form: "keys" } }),
  },
]

/** For who leads the number chooses; for who speaks for a party it says of which alternative they speak. */
function chooseNumber(workbench: Workbench, key: string): void {
  const { page, show, editor, session } = workbench
  const cluster = editor.snapshot.get().derived.cluster(page.get().cluster ?? "")
  const bracket = cluster?.brackets[Number(key) - 1]
  if (!cluster || bracket === undefined) return
  show({ bracket, card: true })
  if (session.actor.party !== "" || !mayHere(workbench, "decide")) return
  const single = cluster.kind === "optional"
  prepareDecision(workbench, single ? { outcome: "keep" } : { outcome: "choose", bracket })
}

function escape(workbench: Workbench): void {
  const { page, show, editor } = workbench
  const { form, card } = page.get()
  const inBar = document.activeElement?.closest(".plenary-bar")
  if (leaveStep(workbench)) {
    if (inBar) editor.focus()
  } else if (document.activeElement?.closest(".ProseMirror")) focusPanel()
  else if (form.form !== "none") {
    show({ form: NO_FORM })
    focusPanel()
  } else if (card && document.activeElement?.closest(".card")) {
    editor.focus()
  } else if (page.get().view === "working") editor.focus()
  else show({ view: "working" })
}

const byKey = new Map(COMMANDS.flatMap((command) => command.keys.map((key) => [key, command])))

/** Listens for the keys on the whole page. Answers how to stop. */
export function listenForKeys(workbench: Workbench): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) confirm(event)
    const name = nameOf(event)
    const command = byKey.get(name)
    if (!command?.run || !mayHere(workbench, command.right)) return
    if (command.part === "plenary" && !isPresenting(workbench, event)) return
    const target = event.target instanceof Element ? event.target : null
    if (!command.everywhere && !inCommandMode(target)) return
    if (command.inText && target?.closest("header, aside, form")) return
    // Dialogs and menus have keys of their own.
    if (target?.closest("[role=dialog], [role=menu], [role=listbox]")) return
    event.preventDefault()
    command.run(workbench, name)
  }
  const openNote = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const note = target?.closest<HTMLElement>(".note-reference")?.dataset["id"]
    if (note !== undefined) workbench.show({ tab: "notes", note, sheet: true })
  }
  // Before the fields and radios, which keep their keys to themselves.
  document.addEventListener("keydown", press, true)
  document.addEventListener("click", openNote)
  return () => {
    document.removeEventListener("keydown", press, true)
    document.removeEventListener("click", openNote)
  }
}

/** Whether the keys of a plenary count: while its bar is open, and not where AltGr types a character. */
function isPresenting({ page }: Workbench, event: KeyboardEvent): boolean {
  return page.get().plenary !== null && !event.getModifierState("AltGraph")
}

/** A key with what is held down beside it, as the table of commands calls it. */
function nameOf(event: KeyboardEvent): string {
  const { ctrlKey, metaKey, altKey, shiftKey } = event
  const key = latinKey(event)
  const [command, alt] = [ctrlKey || metaKey ? "Ctrl+" : "", altKey ? "Alt+" : ""]
  const single = key.length === 1
  const plain = command === "" && alt === ""
  const shift = shiftKey && !single ? "Shift+" : ""
  return (
    command + alt + shift + (single && plain ? key.toLowerCase() : single ? key.toUpperCase() : key)
  )
}

/** What a keyboard of Latin letters types there: an Arabic or a Russian one types others. */
function latinKey({ key, code }: KeyboardEvent): string {
  if (key === "؟") return "?"
  const [, letter, digit] = /^(?:Key([A-Z])|Digit(\d))$/.exec(code) ?? []
  return key.length === 1 && key > "~" ? (letter ?? digit ?? key) : key
}

/** Confirms the form in which the keyboard is, else the one that is open on the card. */
function confirm(event: KeyboardEvent): void {
  const target = event.target instanceof Element ? event.target : null
  const form =
    target?.closest("form") ??
    document.querySelector<HTMLFormElement>(".plenary-bar form") ??
    document.querySelector<HTMLFormElement>(".card form")
  if (!form?.querySelector("[type=submit]:not(:disabled)")) return
  event.preventDefault()
  form.requestSubmit()
}

/** Whether single letters are commands there and not text. */
function inCommandMode(target: Element | null): boolean {
  return !target?.closest(
    "input:not([type=radio]), textarea, select, [contenteditable='true'], .ProseMirror",
  )
}
