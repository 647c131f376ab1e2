/** Bringing a text in: pasted or chosen as a file, looked at, then made a draft. */

import { useDeferredValue, useMemo, useState } from "react"
import { Button, FileTrigger, Input, Label, TextArea, TextField } from "react-aria-components"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import { draftPath } from "../../schema/sharing/requests.ts"
import { createDraft } from "../base/api.ts"
import {
  FILE_ENDINGS,
  fromFile,
  pasted,
  previewImport,
  requestOf,
  type ImportPreview,
  type Remark,
  type Source,
} from "./importPreview.ts"
import { counted } from "./words.ts"

/** How many remarks are listed before the rest is only counted. */
const MOST_REMARKS = 40

interface ChosenFile extends Source {
  readonly name: string
}

export function Importing({ group }: { readonly group: string }) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState("")
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [title, setTitle] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  // A long text is read when the field has drawn what was pasted.
  const source = useDeferredValue(useMemo(() => file ?? pasted(text), [file, text]))
  const preview = useMemo(() => previewImport(source), [source])
  const read = preview !== null && !isFault(preview) ? preview : null
  const name = title ?? read?.title ?? ""

  const choose = async (list: FileList | null) => {
    const [chosen] = list ?? []
    if (!chosen) return
    const found = fromFile(chosen.name, new Uint8Array(await chosen.arrayBuffer()))
    setRefusal(isFault(found) ? found.message : null)
    if (!isFault(found)) setFile({ ...found, name: chosen.name })
  }
  const send = async () => {
    setSending(true)
    const request = requestOf(source, name.trim())
    const answer: string | Fault = isFault(request) ? request : await createDraft(group, request)
    if (isFault(answer)) {
      setRefusal(answer.message)
      setSending(false)
    } else location.assign(draftPath(answer))
  }

  if (!open)
    return (
      <Button className="side-button" onPress={() => setOpen(true)}>
        Bring in a text …
      </Button>
    )
  return (
    <form
      className="form importing"
      aria-label="Bring in a text"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h2>Bring in a text</h2>
      <p className="quiet">
        Plain text, light Markdown, or a draft in its JSON form. Brackets, numbers and notes are
        found in the text; its characters stay as they are.
      </p>
      {file ? (
        <p className="chosen-file">
          <bdi>{file.name}</bdi>
          <Button className="plain-button" onPress={() => setFile(null)}>
            Take another text
          </Button>
        </p>
      ) : (
        <TextField
          value={text}
          onChange={(value) => {
            setText(value)
            setRefusal(null)
          }}
          autoFocus
        >
          <Label>Text</Label>
          <TextArea className="words-field" dir="auto" rows={10} />
        </TextField>
      )}
      <FileTrigger acceptedFileTypes={FILE_ENDINGS} onSelect={(list) => void choose(list)}>
        <Button className="side-button choose-file">Choose a file …</Button>
      </FileTrigger>
      {isFault(preview) && (
        <p className="import-refusal" role="alert">
          {preview.message}
        </p>
      )}
      {read && (
        <>
          <TextField value={name} onChange={setTitle} maxLength={500}>
            <Label>Title</Label>
            <Input className="field" dir="auto" />
          </TextField>
          <Found preview={read} />
        </>
      )}
      {refusal !== null && (
        <p className="import-refusal" role="alert">
          {refusal}
        </p>
      )}
      <div className="form-actions">
        <Button
          className="main-button"
          type="submit"
          isDisabled={!read || name.trim() === "" || sending}
        >
          {sending ? "Bringing in …" : "Bring in and open"}
        </Button>
        <Button className="side-button" onPress={() => setOpen(false)}>
          Not now
        </Button>
      </div>
    </form>
  )
}

function Found({ preview: { counts, remarks } }: { readonly preview: ImportPreview }) {
  const errors = remarks.filter(({ level }) => level === "error").length
  const summary = [
    errors > 0 && counted(errors, "error"),
    remarks.length > errors && counted(remarks.length - errors, "warning"),
  ].filter((part) => part !== false)
  return (
    <section className="found" aria-label="What is found in the text">
      <p role="status">
        {counts}. {summary.length === 0 ? "Nothing to remark." : `${summary.join(", ")}:`}
      </p>
      {remarks.length > 0 && (
        <ol tabIndex={0} aria-label="Remarks">
          {remarks.slice(0, MOST_REMARKS).map((remark, i) => (
            <RemarkLine key={i} remark={remark} />
          ))}
          {remarks.length > MOST_REMARKS && (
            <li className="quiet">… and {remarks.length - MOST_REMARKS} more.</li>
          )}
        </ol>
      )}
    </section>
  )
}

function RemarkLine({ remark: { level, line, sentence } }: { readonly remark: Remark }) {
  return (
    <li>
      <span className={`remark-level remark-${level}`}>
        {level === "error" ? "Error" : "Warning"}
        {line !== null && <span className="quiet"> line {line}</span>}
      </span>
      <span dir="auto">{sentence}</span>
    </li>
  )
}
