/** A party by its short name, its pattern and its colour; the whole name on hover and for readers. */

import { Fragment } from "react"
import { partyLook } from "../base/party.ts"

export function PartyChip({ party }: { readonly party: string }) {
  const look = partyLook(party)
  return (
    <span className="chip" title={party}>
      <span
        className={`swatch pattern-${look.pattern}`}
        style={{ color: look.colour }}
        aria-hidden="true"
      />
      {look.short === party ? (
        <bdi>{party}</bdi>
      ) : (
        <>
          <bdi aria-hidden="true">{look.short}</bdi>
          <span className="unseen">{party}</span>
        </>
      )}
    </span>
  )
}

export function PartyChips({ parties }: { readonly parties: readonly string[] }) {
  return parties.map((party, i) => (
    <Fragment key={party}>
      {i > 0 && " "}
      <PartyChip party={party} />
    </Fragment>
  ))
}
