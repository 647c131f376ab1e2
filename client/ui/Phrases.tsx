/** The button that opens the list of standard phrases. */

import { useEffect, useState } from "react"
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components"
import type { OpeningKind } from "../../schema/model/openings.ts"
import { say } from "../language/say.ts"
import { later } from "./later.tsx"

/** The list is loaded ahead, or with the first field that offers it. */
export const PHRASES = later("dialog", async () => (await import("./PhraseList.tsx")).PhraseList)

interface PhrasesProps {
  readonly isDisabled: boolean
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  /** Where a paragraph begins: the words that it may begin with are offered first. */
  readonly opening: OpeningKind | null
  readonly onChoose: (phrase: string) => void
}

/** One types in the list at once: it opens when it is here, so that no key is lost. */
export function Phrases({ isDisabled, isOpen, onOpenChange, opening, onChoose }: PhrasesProps) {
  const [isHere, setHere] = useState(false)
  useEffect(() => {
    let left = false
    void PHRASES.load().then((here) => {
      if (!left) setHere(here)
    })
    return () => {
      left = true
    }
  }, [])
  return (
    <DialogTrigger isOpen={isOpen && isHere} onOpenChange={onOpenChange}>
      <Button className="plain-button phrases-button" isDisabled={isDisabled || !isHere}>
        {say.writing.phrases.open}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="phrases" aria-label={say.writing.phrases.title}>
          {({ close }) => (
            <PHRASES
              opening={opening}
              phrases
              onChoose={(phrase) => {
                onChoose(phrase)
                close()
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
