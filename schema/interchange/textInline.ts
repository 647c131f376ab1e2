/**
 * What stands inside a paragraph: emphasis, links, note references, HTML fragments, entities.
 *
 * One pass makes atoms, ranges of the source that are text or layout; then emphasis is paired, and
 * the atoms are written down as the paragraph's text and as claims. Linear in the paragraph's length.
 */

import { OBJECT_REPLACEMENT } from "../model/body.ts"
import { writeAtoms, type Atom, type Inline } from "./textAtoms.ts"
import { entityAt, tagAt, type Tag } from "./textHtml.ts"
import { isSpace, isWide } from "./textLines.ts"
import { digitsOf, type NoteBody } from "./textNotes.ts"
import { remark, type Context, type Reading, type Run } from "./textReading.ts"

const SPECIAL = /[[\]*<&⁰¹²³⁴-⁹]|[\uD800-\uDFFF]| {6,}/g
const SUPERSCRIPT = /[⁰¹²³⁴-⁹]{1,4}/y
const REFERENCE = /\[(?:footnoteRef:[ ]?(\d{1,4})|\^([^\s[\]^]{1,40}))\]/y
/** What follows `[` in a note form or a bookmark. */
const BRACKET_FORM = /[fb^\d]/
const BOOKMARK = /\[bookmark:[^[\]\n\r]{0,200}\][ \t]?/y
/** An address, so that `[paragraph 2](a)` is a bracket and not a link. */
const ADDRESS =
  /\((#[^\s()]{0,2000}|(?:\.{0,2}\/|[a-z][a-z\d+.-]{1,20}:|www\.)[^\s()]{0,2000}|[^\s()/]{1,200}\.(?:html?|pdf|docx?|md|txt))\)/iy
const NAMED = /\[([^[\]\n\r]{1,100})\]/y
const UNIT = /\d[ \u00a0]?[kcdm]?m$/

/** Reads the inside of a paragraph: makes its text, claims its characters. */
export function readInline(context: Context, reading: Reading): Inline {
  const atoms: Atom[] = []
  for (const run of reading.runs) {
    if (run.joint)
      atoms.push({
        kind: run.joint.kind,
        from: run.joint.from,
        to: run.joint.to,
        text: run.joint.text,
      })
    readRun(context, reading, run, atoms)
  }
  return writeAtoms(context, reading, atoms)
}

function readRun(context: Context, reading: Reading, run: Run, atoms: Atom[]): void {
  const { source } = context
  const words = source.slice(run.from, run.to)
  // Brackets are told apart only where one may be a link: most paragraphs stay one atom.
  const linkable = words.includes("](") || (context.links.size > 0 && words.includes("]["))
  const brackets: Atom[] = []
  let done = run.from
  const text = (to: number) => {
    if (to > done) atoms.push({ kind: "text", from: done, to })
    done = Math.max(done, to)
  }
  const layout = (atom: Atom): Atom => {
    text(atom.from)
    atoms.push(atom)
    done = atom.to
    return atom
  }
  SPECIAL.lastIndex = 0
  for (let found = SPECIAL.exec(words); found; found = SPECIAL.exec(words)) {
    const at = run.from + found.index
    if (at < done) continue
    const character = source.charAt(at)
    const next = SPECIAL.lastIndex
    const atom = readSpecial(context, reading, run, at, character, found[0])
    if (atom) {
      if (atom.kind === "note-mark" || atom.kind === "note-label") trimBefore(atom, run, text)
      layout(atom)
      if (atom.kind === "note-mark") done = afterMark(source, atom, run)
    } else if (!linkable) {
      continue
    } else if (character === "[") {
      text(at)
      const bracket: Atom = { kind: "text", from: at, to: at + 1 }
      atoms.push(bracket)
      brackets.push(bracket)
      done = at + 1
    } else if (character === "]") {
      const opener = brackets.pop()
      const link = opener && linkAt(context, at, run.to)
      if (link) {
        const tag: Tag = { mark: "link", href: link.href }
        opener.kind = "link"
        opener.text = ""
        opener.opens = tag
        layout({ kind: "link", from: at, to: link.to, text: "", closes: tag })
        if (link.href === "#" || link.href === "")
          remark(
            context,
            "link-without-target",
            "warning",
            { from: opener.from, to: link.to },
            "The link has no target.",
          )
      }
    }
    SPECIAL.lastIndex = Math.max(next, done - run.from)
  }
  text(run.to)

  function trimBefore(atom: Atom, within: Run, flush: (to: number) => void) {
    let before = atom.from
    const follows = atom.to < within.to ? source.charCodeAt(atom.to) : 0x20
    const ends = atom.kind === "note-mark" || isSpace(follows) || isWide(follows)
    while (ends && before > done && isSpace(source.charCodeAt(before - 1))) before--
    flush(before)
    done = atom.from
  }
}

/** After a note mark between wide characters, one space is an artefact of export (SEEDS D11). */
function afterMark(source: string, atom: Atom, run: Run): number {
  const next = atom.to + 1
  const space = next < run.to && source.charAt(atom.to) === " "
  return space && isWide(source.charCodeAt(next)) ? next : atom.to
}

function readSpecial(
  context: Context,
  reading: Reading,
  run: Run,
  at: number,
  character: string,
  found: string,
): Atom | undefined {
  const { source } = context
  switch (character) {
    case "[":
      return readBracketForm(context, at, run.to)
    case "]":
      return undefined
    case "*": {
      let to = at + 1
      while (to < run.to && source.charAt(to) === "*") to++
      const before = at > run.from ? source.charAt(at - 1) : " "
      const after = to < run.to ? source.charAt(to) : " "
      return { kind: "text", from: at, to, delimiter: { before, after, length: to - at } }
    }
    case "<": {
      const tag = tagAt(source, at, run.to)
      if (!tag) return undefined
      const atom: Atom = { kind: "html-tag", from: at, to: tag.to, text: tag.text }
      if (tag.tag && tag.closes) atom.closes = tag.tag
      else if (tag.tag) atom.opens = tag.tag
      if (tag.tag?.mark === "link" && !tag.closes && (tag.tag.href ?? "#") === "#")
        remark(context, "link-without-target", "warning", atom, "The link has no target.")
      return atom
    }
    case "&": {
      const entity = entityAt(source, at, run.to)
      if (!entity) return undefined
      const range = { from: at, to: entity.to }
      remark(
        context,
        "entity-read",
        "info",
        range,
        `“${source.slice(at, entity.to)}” was read as a character.`,
      )
      return { kind: "entity", ...range, text: entity.text }
    }
    case " ":
      if (!reading.cell) return undefined
      remark(
        context,
        "list-flattened",
        "warning",
        { from: at, to: at + found.length },
        "A wide run of spaces was read as a line break: a list may have been flattened here.",
      )
      return { kind: "line-break", from: at, to: at + found.length, text: "\n" }
    default:
      return /[\uD800-\uDFFF]/.test(character)
        ? readSurrogate(context, at)
        : readSuperscript(context, run, at)
  }
}

function readSurrogate(context: Context, at: number): Atom | undefined {
  if (!context.malformed) return undefined
  const { source } = context
  const whole = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/
  if (whole.test(source.slice(at, at + 2)) || whole.test(source.slice(at - 1, at + 1)))
    return undefined
  const range = { from: at, to: at + 1 }
  remark(
    context,
    "characters-replaced",
    "warning",
    range,
    "Half of a surrogate pair is no character and was replaced by U+FFFD.",
  )
  return { kind: "replaced-character", ...range, text: "\uFFFD" }
}

/** Superscript digits are a reference only where a body has their mark, and no unit as in `5 m³` (C31). */
function readSuperscript(context: Context, run: Run, at: number): Atom | undefined {
  const { source, notes } = context
  SUPERSCRIPT.lastIndex = at
  const mark = SUPERSCRIPT.exec(source)?.[0] ?? ""
  const body = notes.meant(digitsOf(mark), at)
  if (body?.form !== "superscript") return undefined
  if (UNIT.test(source.slice(Math.max(run.from, at - 6), at))) return undefined
  return reference(at, at + mark.length, body.id)
}

function reference(from: number, to: number, note: string): Atom {
  return { kind: "note-mark", from, to, text: OBJECT_REPLACEMENT, note }
}

/** Square brackets that are no brackets of the text (SEEDS 5.2 rule 0), links apart. */
function readBracketForm(context: Context, at: number, limit: number): Atom | undefined {
  const { source, notes } = context
  if (!BRACKET_FORM.test(source.charAt(at + 1))) return undefined
  const inline = notes.inlineAt(at)
  if (inline) return noteBody(context, inline)
  BOOKMARK.lastIndex = at
  if (BOOKMARK.test(source) && BOOKMARK.lastIndex <= limit) {
    const range = { from: at, to: BOOKMARK.lastIndex }
    remark(context, "bookmark-dropped", "info", range, "A bookmark was left out of the text.")
    return { kind: "bookmark", ...range, text: "" }
  }
  REFERENCE.lastIndex = at
  const found = REFERENCE.exec(source)
  if (!found || REFERENCE.lastIndex > limit) return undefined
  const [whole, number, name] = found
  const range = { from: at, to: at + whole.length }
  const body = notes.meant(number ?? name ?? "", at)
  if (body) return reference(range.from, range.to, body.id)
  if (number === undefined) return undefined
  return reference(range.from, range.to, notes.missing(number))
}

/** The label of a body within a line; its words and its `]` are claimed by the note itself. */
function noteBody(context: Context, body: NoteBody): Atom {
  context.met.add(body.id)
  remark(
    context,
    "note-body-moved",
    "info",
    { from: body.at, to: body.close + 1 },
    `The body of note ${body.mark} was taken out of the running text.`,
  )
  return { kind: "note-label", from: body.at, to: body.close + 1, text: "" }
}

/** The address after a closing bracket, if it makes a link of it. */
function linkAt(
  context: Context,
  close: number,
  limit: number,
): { href: string; to: number } | undefined {
  const { source, links } = context
  if (source.charAt(close + 1) === "(") {
    ADDRESS.lastIndex = close + 1
    const href = ADDRESS.exec(source)?.[1]
    return href !== undefined && ADDRESS.lastIndex <= limit
      ? { href, to: ADDRESS.lastIndex }
      : undefined
  }
  if (links.size === 0 || source.charAt(close + 1) !== "[") return undefined
  NAMED.lastIndex = close + 1
  const name = NAMED.exec(source)?.[1]
  const href = name === undefined ? undefined : links.get(name.toLowerCase())
  return href !== undefined && NAMED.lastIndex <= limit ? { href, to: NAMED.lastIndex } : undefined
}
