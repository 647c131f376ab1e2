/** One line of the audit log: when, who, for whom, what, where, and the words before and after. */

import { useState } from "react"
import { Button } from "react-aria-components"
import type { ReadEntry } from "../../schema/sharing/auditReading.ts"
import { draftPath } from "../../schema/sharing/requests.ts"
import { shownTime, shownUtc } from "../base/clock.ts"
import { say } from "../language/say.ts"
import "./audit.css"
import {
  deedInWords,
  recordedInWords,
  roleInWords,
  subjectInWords,
  type AuditPlace,
} from "./auditWords.ts"
import { PartyChip } from "./PartyChip.tsx"
import { Sentence } from "./Sentence.tsx"

/** Longer words are cut until somebody asks for all of them, in UTF-16 code units. */
const SHOWN = 240

interface AuditLineProps {
  readonly read: ReadEntry
  /** Title of its draft; null when it is about none, or about one that is not in the group any more. */
  readonly title: string | null
  readonly place: AuditPlace | null
  readonly nameOf: (person: string) => string
}

export function AuditLine({ read, title, place, nameOf }: AuditLineProps) {
  const { entry, count, since } = read
  const { seq, hash, at, name, party, role, draft, meeting, person } = entry
  const [before, after] = recordedInWords(entry)
  const [whole, setWhole] = useState(false)
  const subject = subjectInWords(entry, nameOf)
  const now = after === title ? "" : after
  const isLong = Math.max(before.length, after.length) > SHOWN
  return (
    <li className="audit-line">
      <Instant at={at} />
      <div className="audit-what">
        <p>
          <b>
            <bdi>{person === "server" ? say.log.server : name}</bdi>
          </b>{" "}
          {role !== "" && <span className="quiet">{roleInWords(role)}</span>}{" "}
          {party !== "" && <PartyChip party={party} />} {deedInWords(entry)}
          {subject !== "" && (
            <>
              : <bdi>{subject}</bdi>
            </>
          )}
        </p>
        {(title !== null || place !== null) && (
          <p className="audit-place">
            {title !== null && (
              <a href={draftPath(draft)}>
                <bdi>{title}</bdi>
              </a>
            )}
            <Place place={place} />
          </p>
        )}
        {(before !== "" || now !== "") && (
          <p className="audit-words">
            {before !== "" && (
              <del>
                <span className="unseen">{say.log.before}</span>
                <bdi>{whole ? before : cut(before)}</bdi>
              </del>
            )}
            {before !== "" && now !== "" && <span aria-hidden="true"> → </span>}
            {now !== "" && (
              <ins>
                <span className="unseen">{say.log.after}</span>
                <bdi>{whole ? now : cut(now)}</bdi>
              </ins>
            )}
          </p>
        )}
        {isLong && (
          <Button
            className="plain-button"
            aria-expanded={whole}
            aria-label={(whole ? say.log.lessOf : say.log.allWordsOf)(`${seq}`)}
            onPress={() => setWhole(!whole)}
          >
            {whole ? say.log.less : say.log.allWords}
          </Button>
        )}
        <p className="audit-seal">
          {meeting !== "" && (
            <span className="badge">
              <span className="unseen">{say.log.meeting}</span>
              <bdi>{meeting}</bdi>
            </span>
          )}
          {count > 1 && (
            <span>
              <Sentence
                of={(from) => say.log.typed(count, from)}
                with={[<Instant key="since" at={since} />]}
              />
            </span>
          )}
          <span title={`SHA-256 ${hash}`}>{say.log.number(`${seq}`)}</span>
        </p>
      </div>
    </li>
  )
}

function Instant({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} title={shownUtc(at)}>
      {shownTime(at)}
    </time>
  )
}

function Place({ place }: { readonly place: AuditPlace | null }) {
  if (place === null) return null
  if (place.gone) return <span className="quiet">{say.log.gone}</span>
  return (
    <>
      {place.key !== "" && (
        <span className="audit-key">
          <span className="unseen">{say.log.paragraph}</span>
          {place.key}
        </span>
      )}
      {place.bracket !== "" && <bdi className="audit-bracket">{place.bracket}</bdi>}
    </>
  )
}

function cut(words: string): string {
  return words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()} …` : words
}
