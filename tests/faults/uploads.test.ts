/** Row 24 of the faults, as far as there are readers: texts and JSON that are bombs or lies. */

import { gzipSync } from "node:zlib"
import { beforeEach, describe, expect, test } from "vitest"
import { draftToJson } from "../../schema/interchange/writeJson.ts"
import { build, draftOf } from "../support/build.ts"
import { startServer, type Server } from "./support/server.ts"

let server: Server
let cookie: string

beforeEach(async () => {
  server = await startServer()
  cookie = await server.cookieOf("Secretariat")
})

async function upload(body: string | Uint8Array, headers: Record<string, string> = {}) {
  const answer = await fetch(`${server.url}/api/drafts`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie, ...headers },
    body: body as BodyInit,
  })
  const told = (await answer.json()) as { readonly id?: string; readonly message?: string }
  return { status: answer.status, ...told }
}

function nested(depth: number, open: string, close: string): string {
  return open.repeat(depth) + close.repeat(depth)
}

describe("an upload", () => {
  test("H3 that is a bomb or a lie is refused with a sentence, and costs little", async () => {
    const before = server.memory()
    const draft = draftToJson(draftOf(build("Words.")))
    const bodies: Readonly<Record<string, string | Uint8Array>> = {
      "arrays within arrays": `{"title":"x","json":${nested(200_000, "[", "]")}}`,
      "objects within objects": `{"title":"x","json":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}`,
      "a number without end": `{"title":"x","json":${"9".repeat(100_000)}}`,
      "numbers that are none": `{"title":"x","json":{"format":"chapeau-draft/1","body":[1e999,-1e999]}}`,
      "a hidden key": `{"title":"x","__proto__":{"text":"stolen"},"json":{"__proto__":{"format":"chapeau-draft/1"}}}`,
      "a million keys": `{"title":"x","json":{${Array.from({ length: 300_000 }, (_, i) => `"k${i}":1`).join()}}}`,
      "no JSON": "{{{{",
      nothing: "",
      "half of it": draft.slice(0, draft.length / 2),
      "a title without end": JSON.stringify({ title: "x".repeat(1_000_000), text: "Words." }),
      "a text that is too long": JSON.stringify({ title: "x", text: "x".repeat(10_000_001) }),
    }
    for (const [name, body] of Object.entries(bodies)) {
      const { status, message } = await upload(body)
      expect(status, name).toBeGreaterThanOrEqual(400)
      expect(status, name).toBeLessThan(500)
      expect(message, name).toMatch(/^[A-Z].*\.$/)
    }
    expect(({} as { text?: string }).text).toBeUndefined()
    expect(server.memory() - before).toBeLessThan(200)
  })

  test("H3 that inflates is cut off where the limit is", async () => {
    const before = server.memory()
    const bomb = gzipSync(JSON.stringify({ title: "x", text: "x".repeat(200_000_000) }))
    expect(bomb.length).toBeLessThan(300_000)
    const { status, message } = await upload(bomb, { "content-encoding": "gzip" })
    expect([status, message]).toEqual([413, "The request is too large."])
    const twice = gzipSync(gzipSync("{}"))
    expect((await upload(twice, { "content-encoding": "gzip, gzip" })).status).toBe(400)
    expect(server.memory() - before).toBeLessThan(200)
  })

  test("H3 that looks like markup or entities is a text like any other", async () => {
    const text = [
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
      "<script>alert(1)</script>",
      "=cmd|' /C calc'!A0",
    ].join("\n")
    const { status, id = "" } = await upload(JSON.stringify({ title: "<b>x</b>", text }))
    expect(status).toBe(201)
    const get = async (to: string) => {
      const answer = await fetch(`${server.url}/api/drafts/${id}/render?as=bracketed&to=${to}`, {
        headers: { cookie },
      })
      expect(answer.headers.get("content-disposition")).toMatch(/^attachment/)
      return answer.text()
    }
    expect(await get("text")).toContain("&e;")
    expect(await get("text")).not.toContain("root:")
    const page = await get("html")
    expect(page).not.toMatch(/<script|<!ENTITY|<b>x/)
    expect(page).toContain("&lt;script&gt;")
  })
})
