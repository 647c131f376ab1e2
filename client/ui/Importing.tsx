/** Bringing a text in: pasted or chosen as a file, looked at, then made a draft. */

import { Fragment, useDeferredValue, useMemo, useState } from "react"
import { Button, FileTrigger, Input, Label, TextArea, TextField } from "react-aria-components"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import { draftPath } from "../../schema/sharing/requests.ts"
import { createDraft } from "../base/api.ts"
import { strung } from "../language/inserting.ts"
import { say } from "../language/say.ts"
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
import { GoingOn, useLongWork } from "./LongWork.tsx"
import { Refusal } from "./Refusal.tsx"

/** How many remarks are listed before the rest is only counted. */
const MOST_REMARKS = 40

const texts = say.bringing

interface ChosenFile extends Source {
  readonly name: string
}

export function Importing({ group }: { readonly group: string }) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState("")
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [title, setTitle] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Fault | null>(null)
  const { advance, run, giveUp } = useLongWork()
  const [givenUp, setGivenUp] = useState<string | null>(null)
  const sending = advance !== null
  // A long text is read when the field has drawn what was pasted.
  const source = useDeferredValue(useMemo(() => file ?? pasted(text), [file, text]))
  const preview = useMemo(() => previewImport(source), [source])
  const read = preview !== null && !isFault(preview) ? preview : null
  const name = title ?? read?.title ?? ""

  const choose = async (list: FileList | null) => {
    const [chosen] = list ?? []
    if (!chosen) return
    const found = fromFile(chosen.name, new Uint8Array(await chosen.arrayBuffer()))
    setRefusal(isFault(found) ? found : null)
    if (!isFault(found)) setFile({ ...found, name: chosen.name })
  }
  const send = async () => {
    setGivenUp(null)
    setRefusal(null)
    const request = requestOf(source, name.trim())
    if (isFault(request)) {
      setRefusal(request)
      return
    }
    const way = { arrived: false }
    const answer = await run(({ signal, follow }) =>
      createDraft(group, request, {
        signal,
        follow(next) {
          way.arrived = next.stage === "working"
          follow(next)
        },
      }),
    )
    if (answer === null) setGivenUp(way.arrived ? say.long.arrived : say.long.givenUp)
    else if (isFault(answer)) setRefusal(answer)
    else location.assign(draftPath(answer))
  }

  if (!open)
    return (
      <Button className="side-button" onPress={() => setOpen(true)}>
        {texts.open}
      </Button>
    )
  return (
    <form
      className="form importing"
      aria-label={texts.title}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h2>{texts.title}</h2>
      <p className="quiet">{texts.about}</p>
      {file ? (
        <p className="chosen-file">
          <bdi>{file.name}</bdi>
          <Button className="plain-button" onPress={() => setFile(null)}>
            {texts.another}
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
          <Label>{texts.text}</Label>
          <TextArea className="words-field" dir="auto" rows={10} />
        </TextField>
      )}
      <FileTrigger acceptedFileTypes={FILE_ENDINGS} onSelect={(list) => void choose(list)}>
        <Button className="side-button choose-file">{texts.chooseFile}</Button>
      </FileTrigger>
      <Refusal sentence={isFault(preview) ? preview : null} />
      {read && (
        <>
          <TextField value={name} onChange={setTitle} maxLength={500}>
            <Label>{texts.titleOfDraft}</Label>
            <Input className="field" dir="auto" />
          </TextField>
          <Found preview={read} />
        </>
      )}
      <Refusal sentence={refusal} />
      {givenUp !== null && <p role="status">{givenUp}</p>}
      {advance && <GoingOn advance={advance} working={say.long.reading} onGiveUp={giveUp} />}
      <div className="form-actions">
        <Button
          className="main-button"
          type="submit"
          isDisabled={!read || name.trim() === "" || sending}
        >
          {sending ? texts.bringingIn : texts.bringIn}
        </Button>
        <Button className="side-button" isDisabled={sending} onPress={() => setOpen(false)}>
          {texts.notNow}
        </Button>
      </div>
    </form>
  )
}

function Found({ preview: { counts, remarks } }: { readonly preview: ImportPreview }) {
  const errors = remarks.filter(({ level }) => level === "error").length
  const summary = [
    errors > 0 && texts.errors(errors),
    remarks.length > errors && texts.warnings(remarks.length - errors),
  ].filter((part) => part !== false)
  return (
    <section className="found" aria-label={texts.found}>
      <p role="status">
        {summary.length === 0
          ? texts.nothingToRemark(counts)
          : texts.remarksFollow(counts, strung(summary))}
      </p>
      {remarks.length > 0 && (
        <ol tabIndex={0} aria-label={texts.remarks}>
          {remarks.slice(0, MOST_REMARKS).map((remark, i) => (
            <RemarkLine key={i} remark={remark} />
          ))}
          {remarks.length > MOST_REMARKS && (
            <li className="quiet">{say.common.andMore(remarks.length - MOST_REMARKS)}</li>
          )}
        </ol>
      )}
    </section>
  )
}

function RemarkLine({ remark: { level, line, sentence, words } }: { readonly remark: Remark }) {
  return (
    <li>
      <span className={`remark-level remark-${level}`}>
        {level === "error" ? texts.error : texts.warning}
        {line !== null && <span className="quiet"> {texts.line(line)}</span>}
      </span>
      <span dir="auto">
        {sentence}
        {words.map((each, i) => (
          <Fragment key={i}>
            {" "}
            <q>
              <bdi>{each}</bdi>
            </q>
          </Fragment>
        ))}
      </span>
    </li>
  )
}
