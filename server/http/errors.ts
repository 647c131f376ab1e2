/** Errors over HTTP: a Fault as JSON, with a sentence. */

import type { ErrorRequestHandler, Response } from "express"
import { fault, type Fault, type FaultCode } from "../../schema/base/fault.ts"
import type { Log } from "../base/log.ts"

/** The HTTP status that belongs to a code; 400 for those that are not here. */
export const STATUS: Partial<Record<FaultCode, number>> = {
  "not-signed-in": 401,
  "not-allowed": 403,
  "not-found": 404,
  "too-large": 413,
  "too-often": 429,
  "bad-request": 400,
  "bad-file": 422,
  "not-sent": 503,
  unreadable: 422,
}

/** Answers with a fault and the status that belongs to its code. */
export function answerFault(response: Response, answer: Fault): void {
  response.status(STATUS[answer.fault] ?? 400).json(answer)
}

/** What express calls when a handler failed: a bug is logged, and told without its inside. */
export function errorHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const status: unknown = typeof error === "object" && error ? Reflect.get(error, "status") : 500
    if (status === 413) answerFault(response, fault("too-large", "The request is too large."))
    else if (typeof status === "number" && status < 500)
      answerFault(response, fault("bad-request", "The request cannot be read."))
    else {
      log.error({ method: request.method, error: stackOf(error) }, "a request failed")
      response
        .status(500)
        .json({ fault: "failed", message: "The server failed. Please try again." })
    }
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
