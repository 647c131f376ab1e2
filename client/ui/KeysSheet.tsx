/** All keys of the page, with what this person may do. */

import { X } from "lucide-react"
import { Button, Heading } from "react-aria-components"
import { say } from "../language/say.ts"
import { COMMANDS } from "./commands.ts"
import { NO_FORM } from "./pageState.ts"
import { mayHere } from "./rights.ts"
import { TEXT_KEYS } from "./textKeys.ts"
import { useWorkbench } from "./workbench.ts"

const PARTS = ["moving", "text", "proposing", "positions", "deciding", "plenary", "page"] as const

export function KeysSheet() {
  const workbench = useWorkbench()
  const { show } = workbench
  const close = () => show({ form: NO_FORM })
  return (
    <>
      <div className="dialog-head">
        <Heading slot="title">{say.keys.title}</Heading>
        <Button className="icon-button" aria-label={say.common.close} onPress={close}>
          <X size={18} aria-hidden="true" />
        </Button>
      </div>
      <p className="quiet">{say.keys.explained}</p>
      <div className="key-parts">
        {PARTS.map((part) => {
          const all =
            part === "text" ? TEXT_KEYS : COMMANDS.filter((command) => command.part === part)
          const commands = all.filter(({ right }) => mayHere(workbench, right))
          if (commands.length === 0) return null
          return (
            <section key={part}>
              <h3>{say.keys.parts[part]}</h3>
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
    </>
  )
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  const [first = "", last] = [keys[0], keys.at(-1)]
  const shown = keys.length > 2 ? [`${first} – ${last ?? ""}`] : keys.map(keyName)
  return shown.map((key) => (
    <kbd key={key} dir="ltr">
      {key}
    </kbd>
  ))
}

/** A key or several pressed together, as they are called on keyboards in the language of the page. */
function keyName(key: string): string {
  const names: Readonly<Record<string, string | undefined>> = say.keys.names
  return key
    .split("+")
    .map((each) => names[each] ?? (each.length === 1 ? each.toUpperCase() : each))
    .join("+")
}
