/** Row 24 of the faults: bombs, lies, archives and markup where drafts are brought in. */

import { readdirSync } from "node:fs"
import { createServer } from "node:net"
import { brotliCompressSync, constants, deflateSync, gzipSync } from "node:zlib"
import { beforeAll, describe, expect, test } from "vitest"
import { draftToJson } from "../../schema/interchange/writeJson.ts"
import { FRAMES_TYPE, LINE_HEADER } from "../../schema/sharing/lines.ts"
import { atEnd, forAll } from "../server/support/serving.ts"
import { build, draftOf } from "../support/build.ts"
import { docx, laughs, outside, zip } from "./support/archives.ts"
import { lasting } from "./support/people.ts"
import { bounded } from "./support/report.ts"
import { startServer, type Server } from "./support/server.ts"

let server: Server
let cookie: string

beforeAll(async () => {
  server = await forAll(() => startServer())
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

/** The secret of a line over plain HTTP. */
async function lineOf(): Promise<string> {
  const answer = await fetch(`${server.url}/sync/demonstration?schema=1`, {
    method: "POST",
    headers: { cookie, origin: server.url },
  })
  return ((await answer.json()) as { line: string }).line
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
    bounded("24", "memory of refused texts, MB", server.memory() - before, 100)
    expect(server.memory() - before).toBeLessThan(200)
  })

  test("H14 that is packed is refused before a byte of it is unpacked", async () => {
    const before = server.memory()
    const large = Buffer.from(JSON.stringify({ title: "x", text: "x".repeat(100_000_000) }))
    const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }
    const bombs: readonly (readonly [string, Buffer])[] = [
      ["gzip", gzipSync(large)],
      ["deflate", deflateSync(large)],
      ["br", brotliCompressSync(large, quick)],
      ...["gzip, gzip", "zstd", "compress", "x", "identity, gzip"].map(
        (encoding) => [encoding, gzipSync(gzipSync("{}"))] as const,
      ),
    ]
    const sentence = "This server takes nothing that is packed."
    let slowest = 0
    for (const [encoding, bomb] of bombs) {
      expect(bomb.length, encoding).toBeLessThan(300_000)
      const sent = upload(bomb, { "content-encoding": encoding })
      slowest = Math.max(slowest, await lasting(sent))
      const { status, message } = await sent
      expect([encoding, status, message]).toEqual([encoding, 415, sentence])
      // The frames of a page without a websocket are taken by another reader of bodies.
      const line = await lineOf()
      const answer = await fetch(`${server.url}/sync/demonstration`, {
        method: "POST",
        headers: {
          "content-type": FRAMES_TYPE,
          "content-encoding": encoding,
          cookie,
          [LINE_HEADER]: line,
        },
        body: bomb as unknown as BodyInit,
      })
      expect([encoding, answer.status]).toEqual([encoding, 415])
    }
    bounded("24", "refusing a bomb, ms", slowest, 1000)
    bounded("24", "memory of refused bombs, MB", server.memory() - before, 100)
    expect(server.memory() - before).toBeLessThan(200)
  })

  test("H3 that is an archive or XML is refused, unpacks nothing and asks nobody", async () => {
    const asked: string[] = []
    const listener = createServer((socket) => {
      asked.push("somebody")
      socket.destroy()
    })
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve))
    atEnd(() => listener.close())
    const address = listener.address()
    const port = typeof address === "object" && address ? address.port : 0
    const there = `http://127.0.0.1:${port}/`
    const zeros = Buffer.alloc(64 * 1024 * 1024)
    const inner = docx(zeros)
    const bodies: Readonly<Record<string, Buffer>> = {
      "a bomb of 1025 to 1": inner,
      "ten thousand files": zip(
        Array.from({ length: 10_000 }, (_, i) => [`word/${i}.xml`, Buffer.from("<a/>")] as const),
      ),
      "archives within each other": zip([["a.zip", zip([["b.zip", inner]])]]),
      "a way out of the folder": zip([["../../../../tmp/chapeau-way-out", Buffer.from("out")]]),
      "a file from this machine": docx(outside("file:///etc/passwd")),
      "a file from the network": docx(outside(there)),
      "a thousand million words": docx(laughs()),
      "a macro": docx("<a/>", [["word/vbaProject.bin", Buffer.alloc(1000, 1)]]),
      "XML with a file": Buffer.from(outside("file:///etc/passwd")),
      "XML with an address": Buffer.from(outside(there)),
      "XML with a thousand million words": Buffer.from(laughs()),
    }
    const types = [
      "application/json",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/zip",
      "application/xml",
      "application/octet-stream",
      "multipart/form-data; boundary=x",
      "text/plain",
    ]
    const drafts = async () =>
      (await (await fetch(`${server.url}/api/drafts`, { headers: { cookie } })).json()) as unknown
    const [before, kept, files] = [server.memory(), await drafts(), readdirSync(server.data)]
    let slowest = 0
    for (const [name, body] of Object.entries(bodies))
      for (const type of types) {
        const sent = upload(body, { "content-type": type })
        slowest = Math.max(slowest, await lasting(sent))
        const { status, message } = await sent
        expect([400, 403, 413, 415, 422], `${name} as ${type}`).toContain(status)
        expect(message, `${name} as ${type}`).toMatch(/^[A-Z].*\.$/)
      }
    bounded("24", "refusing an archive, ms", slowest, 1000)
    bounded("24", "memory of refused archives, MB", server.memory() - before, 100)
    expect([await drafts(), readdirSync(server.data).sort(), asked]).toEqual([
      kept,
      files.sort(),
      [],
    ])
  })

  test("AU5 with a formula for a name opens as no formula in the log that is taken along", async () => {
    const formulas = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", '=HYPERLINK("http://x")']
    for (const title of formulas)
      expect((await upload(JSON.stringify({ title, text: "Words." }))).status).toBe(201)
    const answer = await fetch(`${server.url}/api/groups/main/audit/export?to=csv`, {
      headers: { cookie },
    })
    expect(answer.status).toBe(200)
    const csv = await answer.text()
    const cells = [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = ""]) => cell)
    expect(cells.filter((cell) => cell.includes("SUM(1)"))).toEqual(["'@SUM(1)"])
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
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
