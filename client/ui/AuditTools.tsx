/** Above the audit log: checking its chain, taking it along, and choosing what of it to see. */

import { useState } from "react"
import { Button, Input, Label, Link, TextField } from "react-aria-components"
import type { GroupAnswer } from "../../schema/sharing/accounts.ts"
import type { AuditChain } from "../../schema/sharing/auditRequests.ts"
import { askChain, auditAddress } from "../base/auditApi.ts"
import { beginOfDay } from "../base/clock.ts"
import type { Said } from "../language/answers.ts"
import { language, say } from "../language/say.ts"
import { SaidInWords } from "./InOurWords.tsx"
import { Picker } from "./Picker.tsx"
import { Refusal } from "./Refusal.tsx"
import "./audit.css"
import { useAct } from "./useAct.ts"
import type { AuditFilter } from "./useAudit.ts"

/** The choice of a list that chooses nothing. */
const ALL = ""

/** Whether the log is whole, when somebody asks, and the log as a file. */
export function AuditChecking({ group }: { readonly group: string }) {
  const [chain, setChain] = useState<AuditChain | null>(null)
  const { refusal, busy, run } = useAct()
  return (
    <>
      <div className="form-actions">
        <Button
          className="side-button"
          isPending={busy}
          onPress={() => run(() => askChain(group), setChain)}
        >
          {say.log.check}
        </Button>
        <Link className="side-button" href={auditAddress(group, "csv")} download="">
          {say.log.asCsv}
        </Link>
        <Link className="side-button" href={auditAddress(group, "json")} download="">
          {say.log.asJson}
        </Link>
      </div>
      <Refusal sentence={refusal} />
      {chain && chain.broken !== null && (
        <p className="import-refusal" role="alert">
          <SaidInWords said={brokenInWords(chain.broken)} />
        </p>
      )}
      {chain && chain.broken === null && (
        <p className="audit-whole" role="status">
          {say.log.whole(chain.entries)}
          {chain.hash !== "" && (
            <>
              {" "}
              {say.log.lastHash} <code>{chain.hash}</code>
            </>
          )}
        </p>
      )}
    </>
  )
}

/** Where the chain is broken, which the server says in English. */
function brokenInWords(english: string): Said {
  return language() === "en"
    ? { text: english, english: null, whole: true }
    : { text: say.log.broken, english, whole: false }
}

interface AuditFiltersProps {
  readonly drafts: GroupAnswer["drafts"]
  readonly names: ReadonlyMap<string, string>
  readonly filter: AuditFilter
  readonly onFilter: (filter: AuditFilter) => void
}

/** One person, one draft, some days. */
export function AuditFilters({ drafts, names, filter, onFilter }: AuditFiltersProps) {
  const [from, setFrom] = useState("")
  const [to, setTo] = useState("")
  const people = [
    { id: ALL, label: say.log.everybody },
    ...[...names].map(([id, label]) => ({ id, label })),
  ]
  const titles = [
    { id: ALL, label: say.log.everything },
    ...drafts.map(({ id, title }) => ({ id, label: title })),
  ]
  const change = (name: keyof AuditFilter, value: string | undefined) => {
    const { [name]: _before, ...rest } = filter
    onFilter(value === undefined || value === ALL ? rest : { ...rest, [name]: value })
  }
  return (
    <div className="form audit-filters" role="group" aria-label={say.log.showOnly}>
      <Picker
        label={say.log.person}
        options={people}
        chosen={filter.person ?? ALL}
        onChoose={(id) => change("person", id)}
      />
      <Picker
        label={say.log.draft}
        options={titles}
        chosen={filter.draft ?? ALL}
        onChoose={(id) => change("draft", id)}
      />
      <TextField
        type="date"
        value={from}
        onChange={(day) => {
          setFrom(day)
          change("since", beginOfDay(day))
        }}
      >
        <Label>{say.log.from}</Label>
        <Input className="field" />
      </TextField>
      <TextField
        type="date"
        value={to}
        onChange={(day) => {
          setTo(day)
          change("until", beginOfDay(day, 1))
        }}
      >
        <Label>{say.log.to}</Label>
        <Input className="field" />
      </TextField>
    </div>
  )
}
