/** Frozen versions: the list, freezing one, taking one along, comparing two, restoring one. */

import { useCallback, useState } from "react"
import { Button, Heading, Input, Label, Link, TextField } from "react-aria-components"
import { isFault } from "../../schema/base/fault.ts"
import { draftPath } from "../../schema/sharing/requests.ts"
import { may } from "../../schema/sharing/roles.ts"
import type { VersionSummary } from "../../schema/sharing/versions.ts"
import { shown } from "../base/clock.ts"
import { askVersions, freezeVersion, restoreVersion, versionAddress } from "../base/versionsApi.ts"
import { say } from "../language/say.ts"
import { NO_FORM } from "./pageState.ts"
import { Refusal } from "./Refusal.tsx"
import { useAct } from "./useAct.ts"
import { useAnswer } from "./useAnswer.ts"
import { VersionComparison } from "./VersionComparison.tsx"
import { useWorkbench } from "./workbench.ts"

const texts = say.versions

export function VersionsDialog() {
  const { session, show } = useWorkbench()
  const { draftId, me } = session
  const { answer, again } = useAnswer(useCallback(() => askVersions(draftId), [draftId]))
  const versions = answer === undefined || isFault(answer) ? [] : answer
  return (
    <div className="form preview">
      <Heading slot="title">{texts.title}</Heading>
      <p className="quiet">{texts.about}</p>
      {may(me.role, "freeze") && <Freezing onFrozen={again} />}
      <Refusal sentence={isFault(answer) ? answer : null} />
      {answer === undefined && <p role="status">{say.entry.opening}</p>}
      {answer !== undefined && !isFault(answer) && versions.length === 0 && (
        <p role="status">{texts.none}</p>
      )}
      {versions.length > 0 && (
        <ul className="versions" aria-label={texts.frozen}>
          {versions.toReversed().map((version) => (
            <Version key={version.number} version={version} />
          ))}
        </ul>
      )}
      {versions.length > 0 && <VersionComparison versions={versions} />}
      <div className="form-actions">
        <Button className="side-button" onPress={() => show({ form: NO_FORM })}>
          {say.common.close}
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
      aria-label={texts.freeze}
      onSubmit={(event) => {
        event.preventDefault()
        run(
          () => freezeVersion(session.draftId, { symbol, status }),
          ({ number, isNew }) => {
            messages.tell(isNew ? texts.isFrozen(number) : texts.unchanged(number))
            onFrozen()
          },
        )
      }}
    >
      <TextField value={symbol} onChange={setSymbol}>
        <Label>{texts.symbol}</Label>
        <Input className="field" />
      </TextField>
      <TextField value={status} onChange={setStatus}>
        <Label>{texts.status}</Label>
        <Input className="field" />
      </TextField>
      <Button className="main-button" type="submit" isDisabled={busy}>
        {texts.freezeNow}
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
        <b>{texts.version(number)}</b> {about !== "" && <bdi>{about}</bdi>}
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
            <span className="unseen">{texts.as(number)}</span>
            {FILES[to]}
          </Link>
        ))}
        {may(me.role, "freeze") && may(me.role, "import") && (
          <Button
            className="plain-button"
            aria-label={texts.restoreThis(number)}
            isDisabled={busy}
            onPress={() =>
              run(
                () => restoreVersion(draftId, number),
                ({ id }) => location.assign(draftPath(id)),
              )
            }
          >
            {texts.restore}
          </Button>
        )}
      </p>
      <Refusal sentence={refusal} />
    </li>
  )
}

const FILES = { html: "HTML", text: texts.text, json: "JSON" }
