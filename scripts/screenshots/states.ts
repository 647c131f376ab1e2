/** Every page and state of which there are pictures: one entry each. */

import type { Page } from "@playwright/test"
import { believing } from "../../tests/browser/support/trouble.ts"
import {
  cardMenu,
  caret,
  openCard,
  plenary,
  tabOf,
  typeRefused,
  viewOf,
  wholeText,
} from "./acts.ts"
import type { At } from "./place.ts"
import type { Who } from "./stages.ts"

export interface State {
  /** Begins the names of its pictures. */
  readonly name: string
  /** What is to be seen, for the list. */
  readonly shows: string
  /** Who looks; null for somebody who is not signed in. */
  readonly by: Who | null
  /** The address that is opened; the draft, unless said otherwise. */
  readonly from?: (at: At) => string
  /** What happens before the page is opened. */
  readonly before?: (at: At) => Promise<unknown>
  /** What happens then; answers another window when the picture is of that. */
  readonly go?: (at: At) => Promise<Page | undefined>
  /** It is in the panel, which covers the text on a narrow screen only when it is opened. */
  readonly inPanel?: true
  /** A guide shows it: the wide one is kept in full size. */
  readonly inGuides?: true
}

/** An act after which the picture is of the same window. */
const doing =
  (...acts: readonly ((at: At) => Promise<unknown>)[]) =>
  async (at: At): Promise<undefined> => {
    for (const act of acts) await act(at)
  }

const home = ({ server }: At) => server.url
const group = ({ server }: At) => `${server.url}/groups/main`
const disputed = (at: At) => openCard(at, at.stage.disputed)
const opens = (act: (say: At["say"]) => string) => doing((at) => wholeText(at, act(at.say)))
const tab = (name: (say: At["say"]) => string) => doing((at) => tabOf(at, name(at.say)))
const view = (name: Parameters<typeof viewOf>[1]) => doing((at) => viewOf(at, name))

export const STATES: readonly State[] = [
  // The way in.
  { name: "sign-in", shows: "Not signed in", by: null, from: home },
  { name: "groups", shows: "The groups of somebody, with their drafts", by: "norway", from: home },
  {
    name: "import",
    shows: "Bringing a text in, with what was found in it",
    by: "secretariat",
    from: home,
    go: doing(async ({ page, say, stage }) => {
      await page.getByRole("button", { name: say.bringing.open }).click()
      await page.getByLabel(say.bringing.text, { exact: true }).fill(`${stage.short}\n[a [b\n`)
    }),
  },
  {
    name: "account",
    shows: "One's account",
    by: "norway",
    from: ({ server }) => `${server.url}/account`,
  },
  { name: "group-drafts", shows: "A group: its drafts", by: "secretariat", from: group },
  {
    name: "group-people",
    shows: "A group: its people",
    by: "secretariat",
    from: group,
    go: tab((say) => say.people.people),
  },
  {
    name: "group-parties",
    shows: "A group: its parties",
    by: "secretariat",
    from: group,
    go: tab((say) => say.people.parties),
  },
  {
    name: "group-invitations",
    shows: "A group: invitations",
    by: "secretariat",
    from: group,
    go: tab((say) => say.people.invitations),
  },
  {
    name: "group-rules",
    shows: "A group: its rules",
    by: "secretariat",
    from: group,
    go: tab((say) => say.people.rules),
  },
  {
    name: "group-log",
    shows: "A group: its log",
    by: "secretariat",
    from: group,
    go: tab((say) => say.people.log),
  },

  // The draft.
  {
    name: "working",
    inGuides: true,
    shows: "The working text with the list of brackets",
    by: "norway",
  },
  { name: "bracketed", shows: "The bracketed text", by: "norway", go: view("bracketed") },
  { name: "agreed", inGuides: true, shows: "The agreed text", by: "norway", go: view("agreed") },
  {
    name: "compare",
    inGuides: true,
    shows: "The comparison with the start",
    by: "norway",
    go: doing(
      (at) => viewOf(at, "compare"),
      ({ page }) => page.locator("ins").first().scrollIntoViewIfNeeded(),
    ),
  },
  {
    name: "positions",
    inGuides: true,
    shows: "Who stands where",
    by: "lead",
    go: view("positions"),
  },
  {
    name: "progress",
    inGuides: true,
    shows: "How far the draft has come",
    by: "lead",
    go: opens((say) => say.figures.view),
  },
  {
    name: "history",
    shows: "The history of the draft, step by step",
    by: "lead",
    go: opens((say) => say.figures.history.view),
  },
  {
    name: "stacked",
    shows: "Alternatives one below the other",
    by: "norway",
    go: doing(
      (at) => wholeText(at, at.say.reading.act.label),
      async ({ page, say }) => {
        await page.getByText(say.reading.layout.stacked, { exact: true }).click()
        await page.keyboard.press("Escape")
      },
    ),
  },
  {
    name: "find",
    shows: "Finding words",
    by: "lead",
    go: doing(caret, async ({ page, stage }) => {
      await page.keyboard.press("Control+f")
      await page.keyboard.insertText(stage.disputed)
      await page.keyboard.press("Enter")
    }),
  },
  {
    name: "whole-text",
    shows: "The menu of the whole text",
    by: "secretariat",
    go: doing((at) => wholeText(at)),
  },

  // The panel.
  {
    name: "card",
    inGuides: true,
    shows: "The card of a bracket, as a delegate sees it",
    by: "norway",
    inPanel: true,
    go: doing(disputed, ({ page }) => page.keyboard.press("1")),
  },
  {
    name: "decide",
    shows: "Deciding",
    by: "lead",
    inPanel: true,
    go: doing(disputed, ({ page }) => page.keyboard.press("1")),
  },
  {
    name: "collapse",
    shows: "Collapsing: before and after",
    by: "lead",
    inPanel: true,
    go: doing(disputed, (at) => cardMenu(at, at.say.cards.collapse)),
  },
  {
    name: "outline",
    shows: "The outline",
    by: "norway",
    inPanel: true,
    go: tab((say) => say.frame.tabs.outline),
  },
  {
    name: "notes",
    shows: "The notes",
    by: "norway",
    inPanel: true,
    go: tab((say) => say.frame.tabs.notes),
  },
  {
    name: "comments",
    shows: "Writing a comment",
    by: "norway",
    inPanel: true,
    go: doing(caret, async ({ page, stage }) => {
      await page.keyboard.press("Control+Alt+m")
      await page.keyboard.insertText(stage.typed)
    }),
  },

  // Dialogs.
  {
    name: "propose",
    shows: "Proposing words",
    by: "norway",
    go: doing(caret, ({ page, say }) =>
      page
        .getByRole("button", { name: say.toolbar.propose + say.toolbar.proposeMore })
        .first()
        .click(),
    ),
  },
  {
    name: "openings",
    shows: "How a paragraph may begin",
    by: "lead",
    go: doing(caret, ({ page }) => page.keyboard.press("Control+Alt+o")),
  },
  {
    name: "reference",
    shows: "A reference to a paragraph",
    by: "lead",
    go: doing(caret, ({ page }) => page.keyboard.press("Control+Alt+x")),
  },
  {
    name: "note",
    shows: "A note at the caret",
    by: "lead",
    go: doing(caret, ({ page }) => page.keyboard.press("Control+Alt+f")),
  },
  {
    name: "go-to",
    shows: "Going to a place",
    by: "norway",
    go: opens((say) => say.finding.goToAct.label),
  },
  {
    name: "brackets",
    shows: "All brackets as a table",
    by: "norway",
    go: opens((say) => say.reading.brackets.label),
  },
  {
    name: "changed",
    shows: "What others changed",
    by: "norway",
    go: opens((say) => say.reading.changed.act.label),
  },
  {
    name: "reading",
    shows: "How one sees the text",
    by: "norway",
    go: opens((say) => say.reading.act.label),
  },
  {
    name: "bulk",
    shows: "One act for many brackets",
    by: "lead",

    go: doing(async ({ page }) => {
      await page.locator(".list details summary").click()
      await page.locator(".list details .side-button").click()
      await page.locator(".dialog label, .list form label").first().click()
    }),
  },
  {
    name: "consolidate",
    shows: "Carrying decisions out",
    by: "secretariat",
    go: opens((say) => say.toolbar.acts.consolidate.label),
  },
  {
    name: "renumber",
    shows: "New numbers for paragraphs",
    by: "secretariat",
    go: opens((say) => say.toolbar.acts.renumber.label),
  },
  {
    name: "versions",
    shows: "Frozen versions",
    by: "secretariat",
    go: opens((say) => say.toolbar.acts.versions.label),
  },
  {
    name: "keys",
    shows: "The keys",
    by: "lead",
    go: doing(({ page }) => page.keyboard.press("?")),
  },

  // A meeting.
  {
    name: "plenary",
    inGuides: true,
    shows: "The bar of whoever presents",
    by: "lead",
    go: doing(plenary),
  },
  {
    name: "projector",
    inGuides: true,
    shows: "The window for the projector",
    by: "lead",
    go: plenary,
  },

  // What goes wrong, and what is not there yet.
  {
    name: "empty",
    shows: "A draft in which nothing is disputed",
    by: "norway",
    from: ({ short }) => short,
  },
  {
    name: "loading",
    shows: "A draft that is being loaded",
    by: "norway",
    before: ({ page }) => page.routeWebSocket(/\/sync\//, () => undefined),
  },
  {
    name: "offline",
    shows: "Without a connection, with words that wait",
    by: "norway",
    go: doing(
      ({ line }) => line.cut(),
      caret,
      ({ page, stage }) => page.keyboard.insertText(stage.typed),
    ),
  },
  {
    name: "refused",
    shows: "What the server refused, in the tray of held text",
    by: "norway",
    inPanel: true,
    before: ({ page }) => believing(page, "co-lead", ""),
    go: doing(typeRefused),
  },
  {
    name: "error",
    shows: "An address without a draft",
    by: "norway",
    from: ({ server }) => `${server.url}/drafts/none`,
  },
]
