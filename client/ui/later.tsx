/**
 * Parts of the page that are loaded when they are needed, and what stands in their place until then.
 *
 * A part in whose field one types at once, as a comment's, is none: the keys would go to the text.
 */

import { useEffect, useState, type ComponentType } from "react"
import { Button, Heading } from "react-aria-components"
import { say } from "../language/say.ts"

export interface Later<P> {
  (props: P): React.ReactNode
  /** Loads the part without showing it; false when it did not come. */
  readonly load: () => Promise<boolean>
}

/** Where a part stands: what waits for it is shaped alike, so that nothing jumps when it comes. */
type Place = "bar" | "dialog" | "text"

/**
 * A part that is loaded when it is first shown. Once it is here it is shown at once, like any other.
 * While the server is out of reach a sentence says so in its place, with a button to try again.
 */
export function later<P extends object>(
  place: Place,
  fetched: () => Promise<ComponentType<P>>,
): Later<P> {
  let part: ComponentType<P> | undefined
  const load = async () => {
    try {
      part ??= await fetched()
      return true
    } catch {
      return false
    }
  }
  function Part(props: P) {
    const [state, setState] = useState<"coming" | "here" | "missing">(part ? "here" : "coming")
    useEffect(() => {
      if (state !== "coming") return
      let left = false
      void load().then((here) => {
        if (!left) setState(here ? "here" : "missing")
      })
      return () => {
        left = true
      }
    }, [state])
    const Shown = part
    if (Shown) return <Shown {...props} />
    return <Instead place={place} again={state === "missing" ? () => setState("coming") : null} />
  }
  return Object.assign(Part, { load })
}

/** Stands where a part will be; `again` is there when the part did not come. */
function Instead({ place, again }: { readonly place: Place; readonly again: (() => void) | null }) {
  const { entry, faults } = say
  const said = again ? faults.sentences.serverReached : entry.opening
  const className = again ? "later-said" : "later-said soon"
  return (
    <div className={place === "text" ? "paper later" : "later"} data-place={place}>
      {place === "dialog" ? (
        <Heading slot="title" className={className}>
          {said}
        </Heading>
      ) : (
        <p className={className} role={again ? "alert" : "status"}>
          {said}
        </p>
      )}
      {again && (
        <Button className="main-button" autoFocus={place === "dialog"} onPress={again}>
          {entry.tryAgain}
        </Button>
      )}
      {place === "text" && !again && <LinesToCome />}
    </div>
  )
}

/** Where lines of text will stand. */
export function LinesToCome() {
  return [38, 92, 97, 89, 60, 0, 95, 91, 44].map((width, i) => (
    <span key={i} className="waiting-line" style={{ inlineSize: `${width}%` }} />
  ))
}

/** How long after the page is there the first part is loaded ahead, in milliseconds. */
const QUIET = 3000

/**
 * Loads parts one after another while nothing else happens, so that they are there when the line is gone.
 * Where one does not come, the rest waits until it is needed. Answers how to stop.
 */
export function loadAhead(parts: readonly Pick<Later<never>, "load">[]): () => void {
  let stopped = false
  const go = async () => {
    for (const { load } of parts) if (stopped || !(await load())) return
  }
  const timer = setTimeout(() => void go(), QUIET)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
