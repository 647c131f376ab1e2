/** Pages in the language that a browser asks for. */

import type { Request, Response } from "express"
import { refusalIn, speechFor, type Speech } from "../language/say.ts"
import { plainPage } from "./pages.ts"

/** What is said to whoever asks. */
export function speechOf(request: Pick<Request, "headers">): Speech {
  return speechFor(request.headers["accept-language"])
}

/** Answers with a page of the server's own. */
export function answerPage(
  request: Request,
  response: Response,
  page: (speech: Speech) => string,
): void {
  response
    .vary("Accept-Language")
    .type("html")
    .send(page(speechOf(request)))
}

/** Answers with a page that says why somebody does not come in: the English sentence of a refusal. */
export function refuseEntry(
  request: Request,
  response: Response,
  status: number,
  message: string,
): void {
  response.status(status)
  answerPage(request, response, (speech) =>
    plainPage(speech.pages.signIn, refusalIn(speech, { message }), speech.language),
  )
}
