/** The renditions of the draft as files. What a file does not show is not in it at all. */

import { ChevronDown, Download } from "lucide-react"
import { useState } from "react"
import { Button, Dialog, DialogTrigger, Heading, Link, Popover } from "react-aria-components"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import { textPath, type RenderQuery } from "../../schema/sharing/requests.ts"
import { renderAddress } from "../base/api.ts"
import { fetchLong } from "../base/longWork.ts"
import { language, say } from "../language/say.ts"
import { Choice, OnOff } from "./controls.tsx"
import { GoingOn, useLongWork } from "./LongWork.tsx"
import { Refusal } from "./Refusal.tsx"
import { saveBlob } from "./saveBlob.ts"
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
  const [refusal, setRefusal] = useState<Fault | null>(null)
  const { advance, run, giveUp } = useLongWork()
  const fetchFile = async (address: string, file: string) => {
    setRefusal(null)
    const fetched = await run((following) => fetchLong(address, following))
    if (isFault(fetched)) setRefusal(fetched)
    else if (fetched) saveBlob(file, fetched)
  }
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
              <FileLink
                key={to}
                address={renderAddress(session.draftId, form, to, names)}
                file={`${session.draftId}-${form}.${to === "text" ? "txt" : to}`}
                label={label}
                onFetch={(address, file) => void fetchFile(address, file)}
              />
            ))}
          </p>
          {advance && <GoingOn advance={advance} working={say.long.preparing} onGiveUp={giveUp} />}
          <Refusal sentence={refusal} />
          <Link
            className="quiet"
            href={`${textPath(session.draftId)}?lang=${language()}`}
            target="_blank"
          >
            {say.toolbar.textAlone}
          </Link>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

interface FileLinkProps {
  readonly address: string
  readonly file: string
  readonly label: string
  readonly onFetch: (address: string, file: string) => void
}

/** A file that the page fetches itself, so that it can say how far it is; its address can be copied. */
function FileLink({ address, file, label, onFetch }: FileLinkProps) {
  return (
    <a
      className="side-button"
      href={address}
      download={file}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        onFetch(address, file)
      }}
    >
      {label}
    </a>
  )
}
