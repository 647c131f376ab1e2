/**
 * Light or dark, and how much contrast: what this person chose on this device, else what their system
 * asks for. It is the same for every draft.
 *
 * The look is written once, for what systems ask (`prefers-color-scheme`, `prefers-contrast`). A choice
 * answers these questions in place of the system: the conditions of the rules are put anew.
 *
 * The page begins with it, before its language is known: it imports nothing, since what many parts have in
 * common is loaded together, and some of that speaks when it is loaded.
 */

import type { Store } from "./store.ts"

export const SCHEMES = ["system", "light", "dark"] as const
export const CONTRASTS = ["system", "more"] as const

export interface Appearance {
  readonly scheme: (typeof SCHEMES)[number]
  readonly contrast: (typeof CONTRASTS)[number]
}

const AS_THE_SYSTEM: Appearance = { scheme: "system", contrast: "system" }

const KEY = "chapeau-appearance"

/** Where it is kept, such as `localStorage`. A browser may refuse to have one. */
type Shelf = () => Pick<Storage, "getItem" | "setItem">

/** What was chosen on this device; what cannot be read is as the system has it. */
export function keptAppearance(shelf: Shelf): Appearance {
  try {
    const [scheme, contrast] = (shelf().getItem(KEY) ?? "").split(" ")
    return {
      scheme: SCHEMES.find((each) => each === scheme) ?? "system",
      contrast: CONTRASTS.find((each) => each === contrast) ?? "system",
    }
  } catch {
    // Storage is turned off.
    return AS_THE_SYSTEM
  }
}

let chosen = AS_THE_SYSTEM
const listeners = new Set<() => void>()

/** The appearance of this page. */
export const appearance: Store<Appearance> = {
  get: () => chosen,
  subscribe(listener) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}

function put(next: Appearance): void {
  chosen = next
  for (const listener of [...listeners]) listener()
}

/** Chooses, and keeps it for the next opening; where nothing can be kept it holds until the page is left. */
export function chooseAppearance(shelf: Shelf, next: Appearance): void {
  try {
    shelf().setItem(KEY, `${next.scheme} ${next.contrast}`)
  } catch {
    // Storage is turned off, or full.
  }
  put(next)
}

/** A condition that always holds, and one that never does. */
const [ALWAYS, NEVER] = ["(min-width: 0px)", "(max-width: 0px)"]

/** The condition of a rule of the look, as a choice answers it. */
export function conditionFor(condition: string, { scheme, contrast }: Appearance): string {
  const dark = scheme === "dark" ? ALWAYS : NEVER
  const inScheme =
    scheme === "system" ? condition : condition.replace("(prefers-color-scheme: dark)", dark)
  return contrast === "system" ? inScheme : inScheme.replace("(prefers-contrast: more)", ALWAYS)
}

/** Shows the page as was chosen, and follows the choice, also when it is made in another window. */
export function followAppearance(page: Document, shelf: Shelf): void {
  const rules = [...page.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSMediaRule)
    .map((rule) => ({ rule, condition: rule.media.mediaText }))
    .filter(({ condition }) => condition.includes("prefers-co"))
  const show = () => {
    page.documentElement.dataset["scheme"] = chosen.scheme
    for (const { rule, condition } of rules) {
      const next = conditionFor(condition, chosen)
      if (rule.media.mediaText !== next) rule.media.mediaText = next
    }
  }
  appearance.subscribe(show)
  put(keptAppearance(shelf))
  addEventListener("storage", ({ key }) => {
    if (key === KEY) put(keptAppearance(shelf))
  })
}
