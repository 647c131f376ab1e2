/** All keys of the page, with what this person may do. */

import { X } from "lucide-react"
import { Button, Heading } from "react-aria-components"
import { COMMANDS } from "./commands.ts"
import { FormDialog } from "./FormDialog.tsx"
import { NO_FORM } from "./pageState.ts"
import { mayHere } from "./rights.ts"
import { useWorkbench } from "./workbench.ts"

const PARTS = ["Moving", "Proposing", "Positions", "Deciding", "Page"] as const

export function KeysSheet() {
  const workbench = useWorkbench()
  const { show } = workbench
  const close = () => show({ form: NO_FORM })
  return (
    <FormDialog form="keys" wide>
      <div className="dialog-head">
        <Heading slot="title">Keys</Heading>
        <Button className="icon-button" aria-label="Close" onPress={close}>
          <X size={18} aria-hidden="true" />
        </Button>
      </div>
      <p className="quiet">
        Single letters work while the keyboard is in the panel, not in the text. Escape goes from
        one to the other. Each of them is also a button or a menu item.
      </p>
      <div className="key-parts">
        {PARTS.map((part) => {
          const commands = COMMANDS.filter(
            (command) => command.part === part && mayHere(workbench, command.right),
          )
          if (commands.length === 0) return null
          return (
            <section key={part}>
              <h3>{part}</h3>
              <dl>
                {commands.map(({ keys, label }) => (
                  <div key={label}>
                    <dt>
                      <Keys keys={keys} />
                    </dt>
                    <dd>{label}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
    </FormDialog>
  )
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  const [first = "", last] = [keys[0], keys.at(-1)]
  if (keys.length > 2) return <kbd>{`${first} – ${last ?? ""}`}</kbd>
  return keys.map((key) => <kbd key={key}>{key.length === 1 ? key.toUpperCase() : key}</kbd>)
}
