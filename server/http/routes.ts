/** What the routes below `/api` share: who asks, what was asked, how it is answered. */

import "../../schema/base/shapeWords.ts"
import type { NextFunction, Request, RequestHandler, Response } from "express"
import type * as z from "zod/mini"
import { fault, isFault, type Fault } from "../../schema/base/fault.ts"
import type { SignedIn } from "../accounts/sessions.ts"
import { answerFault } from "./errors.ts"
import type { WhoAsks } from "./signedIn.ts"

/** Answers a request itself, or with a fault that is told for it. */
export type Handle = (
  signedIn: SignedIn,
  request: Request,
  response: Response,
  next: NextFunction,
) => Fault | undefined | Promise<Fault | undefined>

/** A route for people who are signed in. */
export type ForPeople = (handle: Handle) => RequestHandler

/** Routes for those whose cookie is known; others are told to sign in. */
export function forPeopleWith(whoAsks: WhoAsks): ForPeople {
  return (handle) => async (request, response, next) => {
    const signedIn = await whoAsks(request)
    const refused = signedIn
      ? await handle(signedIn, request, response, next)
      : fault("not-signed-in", "Please sign in.")
    if (refused) answerFault(response, refused)
  }
}

/** What is answered as JSON with `status`; nothing at all is 204. */
export function answering(
  work: (signedIn: SignedIn, request: Request) => Promise<object | Fault | undefined>,
  status = 200,
): Handle {
  return async (signedIn, request, response) => {
    const answer = await work(signedIn, request)
    if (isFault(answer)) return answer
    if (answer === undefined) response.status(204).end()
    else response.status(status).json(answer)
    return undefined
  }
}

/** The same for a request whose body has a shape. */
export function answeringTo<T>(
  shape: z.ZodMiniType<T>,
  work: (signedIn: SignedIn, asked: T, request: Request) => Promise<object | Fault | undefined>,
  status = 200,
): Handle {
  return answering(async (signedIn, request) => {
    const asked = parsed(shape, request.body ?? {})
    return isFault(asked) ? asked : work(signedIn, asked, request)
  }, status)
}

/** One part of the address, decoded. */
export function partOf(request: Request, name: string): string {
  return String(request.params[name])
}

/** What was asked, in its shape; else a fault that names the first thing wrong with it. */
export function parsed<T>(shape: z.ZodMiniType<T>, value: unknown): T | Fault {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const where = issue && issue.path.length > 0 ? `${issue.path.join(".")}: ` : ""
  const message = (issue?.message ?? "unknown shape").replace(/\.$/, "")
  return fault("bad-request", `The request is not as expected: ${where}${message}.`)
}
