/** The renditions of the draft as files. What a file does not show is not in it at all. */

import { ChevronDown, Download } from "lucide-react"
import { useState } from "react"
import { Button, Dialog, DialogTrigger, Heading, Link, Popover } from "react-aria-components"
import { textPath, type RenderQuery } from "../../schema/sharing/requests.ts"
import { renderAddress } from "../base/api.ts"
import { say } from "../language/say.ts"
import { Choice, OnOff } from "./controls.tsx"
import { useWorkbench } from "./workbench.ts"

type Form = "bracketed" | "agreed" | "strict"

const FORMS: readonly { readonly id: Form; readonly label: string }[] = [
  { id: "bracketed", label: say.toolbar.forms.bracketed },
  { id: "agreed", label: say.toolbar.forms.agreed },
  { id: "strict", label: say.toolbar.forms.strict },
]

const FILES: readonly { readonly to: RenderQuery["to"]; readonly label: string }[] = [
  { to: "text", label: say.toolbar.plainText },
  { to: "md", label: "Markdown" },
  { to: "html", label: "HTML" },
  { to: "json", label: "JSON" },
]

export function DownloadMenu() {
  const { session, page } = useWorkbench()
  const [form, setForm] = useState<Form>("bracketed")
  const [names, setNames] = useState(false)
  return (
    <DialogTrigger
      onOpenChange={(open) => {
        if (open) setForm(page.get().view === "agreed" ? "agreed" : "bracketed")
      }}
    >
      <Button className="plain-button" aria-label={say.toolbar.download}>
        <Download size={16} aria-hidden="true" />
        <span className="wide">{say.toolbar.download}</span>
        <ChevronDown size={14} aria-hidden="true" className="wide" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="dialog download">
          <Heading slot="title">{say.toolbar.download}</Heading>
          <Choice label={say.toolbar.whichText} options={FORMS} chosen={form} onChoose={setForm} />
          <OnOff on={names} onChange={setNames}>
            {say.toolbar.withNames}
          </OnOff>
          <p className="files">
            {FILES.map(({ to, label }) => (
              <Link
                key={to}
                className="side-button"
                href={renderAddress(session.draftId, form, to, names)}
                download={`${session.draftId}-${form}.${to === "text" ? "txt" : to}`}
              >
                {label}
              </Link>
            ))}
          </p>
          <Link className="quiet" href={textPath(session.draftId)} target="_blank">
            {say.toolbar.textAlone}
          </Link>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
