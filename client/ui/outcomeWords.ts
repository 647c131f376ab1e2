/** What a decision does to the words, in one sentence. */

import type { Cluster, Derived } from "../../schema/model/derived.ts"
import type { Outcome } from "../../schema/model/records.ts"
import { say } from "../language/say.ts"
import { oneLine, wordsOf } from "./words.ts"

/** So many characters of what stays are quoted. */
const QUOTED = 60

/** The sentence for an outcome of a cluster. */
export function outcomeWords(derived: Derived, cluster: Cluster, outcome: Outcome): string {
  const { outcomes } = say.cards
  switch (outcome.outcome) {
    case "keep":
      return cluster.kind === "optional" ? outcomes.keep : outcomes.all
    case "drop":
      return outcomes.drop
    case "none":
      return outcomes.none
    case "choose": {
      const bracket = derived.bracket(outcome.bracket)
      const words = bracket ? oneLine(wordsOf(derived, bracket, QUOTED)) : ""
      return say.plenary.alternative(cluster.brackets.indexOf(outcome.bracket) + 1, words)
    }
  }
}
