/** Suggesting other words to a party, and what its people answer. */

import {
  acceptSuggestion,
  rejectSuggestion,
  suggestWords,
  withdrawSuggestion,
} from "../../schema/operations/suggest.ts"
import { isolated } from "../language/inserting.ts"
import { say } from "../language/say.ts"
import { accepted } from "./actions.ts"
import { NO_FORM } from "./pageState.ts"
import type { Workbench } from "./workbench.ts"

/** Sends a suggestion, or says why it was not taken. */
export function sendSuggestion(
  workbench: Workbench,
  request: { readonly bracket: string; readonly words: string; readonly remark: string },
): void {
  if (!accepted(workbench, (context) => suggestWords(context, request))) return
  const party = workbench.session.document.brackets.get(request.bracket)?.party ?? ""
  workbench.show({ form: NO_FORM })
  workbench.messages.tell(say.suggesting.sent(isolated(party)))
}

/** Takes a suggestion over, leaves the words as they are, or takes one's suggestion back. */
export function answerSuggestion(
  workbench: Workbench,
  suggestion: string,
  answer: "accepted" | "rejected" | "withdrawn",
  remark: string,
): void {
  const operations = {
    accepted: acceptSuggestion,
    rejected: rejectSuggestion,
    withdrawn: withdrawSuggestion,
  }
  if (accepted(workbench, (context) => operations[answer](context, { suggestion, remark })))
    workbench.messages.tell(say.suggesting[answer])
}
