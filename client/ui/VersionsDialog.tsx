/** Frozen versions: the list, freezing one, taking one along, comparing two, restoring one. */

import { useCallback, useState } from "react"
import { Button, Heading, Input, Label, Link, TextField } from "react-aria-components"
import { isFault } from "../../schema/base/fault.ts"
import { draftPath } from "../../schema/sharing/requests.ts"
import { may } from "../../schema/sharing/roles.ts"
import type { VersionSummary } from "../../schema/sharing/versions.ts"
import { shown } from "../base/clock.ts"
import { askVersions, freezeVersion, restoreVersion, versionAddress } from "../base/versionsApi.ts"
import { FormDialog } from "./FormDialog.tsx"
import { NO_FORM } from "./pageState.ts"
import { Refusal } from "./Refusal.tsx"
import { useAct } from "./useAct.ts"
import { useAnswer } from "./useAnswer.ts"
import { VersionComparison } from "./VersionComparison.tsx"
import { useWorkbench } from "./workbench.ts"

export function VersionsDialog() {
  return (
    <FormDialog form="versions" wide>
      <Body />
    </FormDialog>
  )
}

function Body() {
  const { session, show } = useWorkbench()
  const { draftId, me } = session
  const { answer, again } = useAnswer(useCallback(() => askVersions(draftId), [draftId]))
  const versions = answer === undefined || isFault(answer) ? [] : answer
  return (
    <div className="form preview">
      <Heading slot="title">Versions</Heading>
      <p className="quiet">
        A version is the whole draft as it was, with its records. It is numbered, and nobody can
        change it; its SHA-256 shows that nobody did.
      </p>
      {may(me.role, "freeze") && <Freezing onFrozen={again} />}
      <Refusal sentence={isFault(answer) ? answer.message : null} />
      {answer === undefined && <p role="status">Opening …</p>}
      {answer !== undefined && !isFault(answer) && versions.length === 0 && (
        <p role="status">No version has been frozen yet.</p>
      )}
      {versions.length > 0 && (
        <ul className="versions" aria-label="Frozen versions">
          {versions.toReversed().map((version) => (
            <Version key={version.number} version={version} />
          ))}
        </ul>
      )}
      {versions.length > 0 && <VersionComparison versions={versions} />}
      <div className="form-actions">
        <Button className="side-button" onPress={() => show({ form: NO_FORM })}>
          Close
        </Button>
      </div>
    </div>
  )
}

/** Freezes what the server has: what is not there yet would be missing. */
function Freezing({ onFrozen }: { readonly onFrozen: () => void }) {
  const { session, messages } = useWorkbench()
  const meta = (key: string) => {
    const value = session.document.meta.get(key)
    return typeof value === "string" ? value : ""
  }
  const [symbol, setSymbol] = useState(() => meta("symbol"))
  const [status, setStatus] = useState(() => meta("status"))
  const { refusal, busy, run } = useAct()
  return (
    <form
      className="freezing"
      aria-label="Freeze a version"
      onSubmit={(event) => {
        event.preventDefault()
        run(
          () => freezeVersion(session.draftId, { symbol, status }),
          ({ number, isNew }) => {
            messages.tell(
              isNew
                ? `Version ${number} is frozen.`
                : `Nothing has changed since version ${number}. It holds the draft as it is.`,
            )
            onFrozen()
          },
        )
      }}
    >
      <TextField value={symbol} onChange={setSymbol}>
        <Label>Symbol</Label>
        <Input className="field" />
      </TextField>
      <TextField value={status} onChange={setStatus}>
        <Label>Status line</Label>
        <Input className="field" />
      </TextField>
      <Button className="main-button" type="submit" isDisabled={busy}>
        Freeze now
      </Button>
      <Refusal sentence={refusal} />
    </form>
  )
}

function Version({ version }: { readonly version: VersionSummary }) {
  const { number, symbol, status, at, name, hash } = version
  const { session } = useWorkbench()
  const { draftId, me } = session
  const { refusal, busy, run } = useAct()
  const about = [symbol, status].filter((part) => part !== "").join(" · ")
  return (
    <li className="version">
      <p>
        <b>Version {number}</b> {about !== "" && <bdi>{about}</bdi>}
      </p>
      <p className="quiet">
        {shown(at)}, <bdi>{name}</bdi> · <span title={`SHA-256 ${hash}`}>{hash.slice(0, 12)}…</span>
      </p>
      <p className="version-acts">
        {(["html", "text", "json"] as const).map((to) => (
          <Link
            key={to}
            className="plain-button"
            href={versionAddress(draftId, number, to)}
            download
          >
            <span className="unseen">Version {number} as </span>
            {FILES[to]}
          </Link>
        ))}
        {may(me.role, "freeze") && may(me.role, "import") && (
          <Button
            className="plain-button"
            isDisabled={busy}
            onPress={() =>
              run(
                () => restoreVersion(draftId, number),
                ({ id }) => location.assign(draftPath(id)),
              )
            }
          >
            Restore <span className="unseen">version {number} </span>as a new draft
          </Button>
        )}
      </p>
      <Refusal sentence={refusal} />
    </li>
  )
}

const FILES = { html: "HTML", text: "Text", json: "JSON" }
