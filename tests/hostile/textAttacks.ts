/** Attacks on the characters and paragraphs of the body. */

import * as Y from "yjs"
import { isFault } from "../../schema/base/fault.ts"
import { proposeDeletion, proposeInsertion } from "../../schema/operations/propose.ts"
import {
  attack,
  bracketAt,
  bracketMark,
  elementOf,
  freshId,
  LEADS,
  NOBODY,
  one,
  signedBy,
  somewhere,
  textOf,
  wrap,
  type Attack,
  type Attacker,
} from "./attack.ts"
import { contextOf } from "./scene.ts"

/** Paragraphs of agreed words alone, one of them in a table. */
const agreed = (me: Attacker) => one(me, "p2", "p7", "c2", "p1")
const OTHERS = ["b1", "b2", "b6", "b7"] as const

/** A lawful proposal around agreed words; answers its bracket. */
function dropped(me: Attacker, paragraph = "p7"): string {
  const { document, standing } = me
  const at = one(me, 3, 5, 8)
  const answer = proposeDeletion(contextOf(document, standing), {
    from: { paragraph, offset: at },
    to: { paragraph, offset: at + 7 },
  })
  if (isFault(answer)) throw new Error(answer.message)
  return answer.value.bracket
}

/** A lawful proposal of new words; answers its bracket. */
function added(me: Attacker, paragraph = "p7"): string {
  const { document, standing } = me
  const answer = proposeInsertion(contextOf(document, standing), {
    at: { paragraph, offset: 3 },
    text: "fresh ",
  })
  if (isFault(answer)) throw new Error(answer.message)
  return answer.value.bracket
}

/** The characters of a text without its marks. */
function wordsOf(text: Y.XmlText): string {
  const runs = text.toDelta() as { readonly insert: string }[]
  return runs.map(({ insert }) => insert).join("")
}

const held = new WeakMap<Attacker, string>()
const hold = (make: (me: Attacker) => string) => (me: Attacker) => void held.set(me, make(me))
const bracketOf = (me: Attacker) => held.get(me) ?? ""

function putRecord(me: Attacker, id: string, kind: "add" | "drop" | "open", party?: string): void {
  const { document, standing } = me
  document.brackets.set(id, { kind, party: party ?? standing.party, ...signedBy(me) })
}

const together = (me: Attacker, write: () => void) => me.document.doc.transact(write)

const onAgreedText: readonly Attack[] = [
  attack("insert one character", LEADS, (me) => {
    const text = textOf(me, agreed(me))
    text.insert(somewhere(me, text), one(me, "x", " ", "[", "\n", "是"), {})
  }),
  attack("delete one character", LEADS, (me) => {
    const text = textOf(me, agreed(me))
    text.delete(somewhere(me, text), 1)
  }),
  attack("format agreed words", LEADS, (me) => {
    const text = textOf(me, agreed(me))
    text.format(somewhere(me, text), 2, one<object>(me, { strong: {} }, { em: {} }))
  }),
  attack("link agreed words", LEADS, (me) => {
    const text = textOf(me, agreed(me))
    text.format(somewhere(me, text), 2, { link: { href: "https://example.org" } })
  }),
  attack("empty a paragraph", LEADS, (me) => {
    const text = textOf(me, agreed(me))
    text.delete(0, text.length)
  }),
  attack("change what a paragraph is", LEADS, (me) => {
    const element = elementOf(me.document, agreed(me))
    const [name, value] = one<readonly [string, unknown]>(
      me,
      ["kind", "heading"],
      ["level", 3],
      ["id", "p2x"],
      ["dir", "rtl"],
      ["lang", "fr"],
    )
    element.setAttribute(name, value as string)
  }),
  attack("remove a paragraph", LEADS, (me) => {
    const element = elementOf(me.document, one(me, "p2", "p7"))
    const sheet = element.parent as Y.XmlElement
    sheet.delete(sheet.toArray().indexOf(element), 1)
  }),
  attack("remove a sheet", NOBODY, (me) => {
    me.document.body.delete(0, 1)
  }),
  attack("remove a table", LEADS, (me) => {
    const sheet = me.document.body.get(0) as Y.XmlElement
    const at = sheet
      .toArray()
      .findIndex((each) => each instanceof Y.XmlElement && each.nodeName === "table")
    sheet.delete(at, 1)
  }),
  attack("add a paragraph without a bracket", LEADS, (me) => {
    const sheet = me.document.body.get(0) as Y.XmlElement
    const element = new Y.XmlElement("paragraph")
    element.setAttribute("id", freshId())
    element.insert(0, [new Y.XmlText("7. Words of nobody.")])
    sheet.insert(one(me, 0, 2, sheet.length), [element])
  }),
  attack("add an empty paragraph", LEADS, (me) => {
    const sheet = me.document.body.get(0) as Y.XmlElement
    sheet.insert(one(me, 0, sheet.length), [new Y.XmlElement("paragraph")])
  }),
  attack("add a sheet", LEADS, (me) => {
    me.document.body.insert(one(me, 0, 1), [new Y.XmlElement("sheet")])
  }),
  attack("split a paragraph by copying its end", LEADS, (me) => {
    const paragraph = one(me, "p2", "p7")
    const text = textOf(me, paragraph)
    const element = elementOf(me.document, paragraph)
    const sheet = element.parent as Y.XmlElement
    together(me, () => {
      const at = somewhere(me, text)
      const rest = wordsOf(text).slice(at)
      text.delete(at, rest.length)
      const second = new Y.XmlElement("paragraph")
      second.setAttribute("id", freshId())
      second.insert(0, [new Y.XmlText(rest)])
      sheet.insert(sheet.toArray().indexOf(element) + 1, [second])
    })
  }),
  attack("put another text into a paragraph", LEADS, (me) => {
    elementOf(me.document, agreed(me)).insert(one(me, 0, 1), [new Y.XmlText("words")])
  }),
  attack("replace a paragraph's text by the same words", LEADS, (me) => {
    const paragraph = agreed(me)
    const element = elementOf(me.document, paragraph)
    const words = wordsOf(textOf(me, paragraph))
    together(me, () => {
      element.delete(0, 1)
      element.insert(0, [new Y.XmlText(words)])
    })
  }),
  attack("a lawful proposal with one unlawful character", LEADS, (me) =>
    together(me, () => {
      added(me)
      const text = textOf(me, "p2")
      text.insert(somewhere(me, text), "x", {})
    }),
  ),
]

const byOwnBrackets: readonly Attack[] = [
  attack("agreed words as one's own addition", NOBODY, (me) =>
    together(me, () => {
      const id = freshId()
      wrap(textOf(me, "p2"), id, 3, 14)
      putRecord(me, id, "add")
    }),
  ),
  attack(
    "make a proposed deletion an addition",
    NOBODY,
    (me) => {
      const before = me.document.brackets.get(bracketOf(me))
      if (before) me.document.brackets.set(bracketOf(me), { ...before, kind: "add" })
    },
    hold(dropped),
  ),
  attack(
    "make it an addition and delete the words",
    NOBODY,
    (me) => {
      const id = bracketOf(me)
      const before = me.document.brackets.get(id)
      const { paragraph, open, close } = bracketAt(me, id)
      together(me, () => {
        if (before) me.document.brackets.set(id, { ...before, kind: "add" })
        textOf(me, paragraph).delete(open, close - open + 1)
      })
    },
    hold(dropped),
  ),
  attack(
    "delete words with the bracket of a proposed deletion",
    LEADS,
    (me) => {
      const id = bracketOf(me)
      const { paragraph, open, close } = bracketAt(me, id)
      together(me, () => {
        textOf(me, paragraph).delete(open, close - open + 1)
        me.document.brackets.delete(id)
      })
    },
    hold(dropped),
  ),
  attack(
    "delete the words within a proposed deletion",
    LEADS,
    (me) => {
      const { paragraph, open, close } = bracketAt(me, bracketOf(me))
      textOf(me, paragraph).delete(open + 1, close - open - 1)
    },
    hold(dropped),
  ),
  attack(
    "type within a proposed deletion",
    LEADS,
    (me) => {
      const { paragraph, open } = bracketAt(me, bracketOf(me))
      textOf(me, paragraph).insert(open + 2, "not ", {})
    },
    hold(dropped),
  ),
  attack(
    "move the end of one's addition over agreed words",
    NOBODY,
    (me) => {
      const id = bracketOf(me)
      const { paragraph, close } = bracketAt(me, id)
      const text = textOf(me, paragraph)
      together(me, () => {
        text.insert(close + 8, "]", bracketMark(id, "close"))
        text.delete(close, 1)
      })
    },
    hold(added),
  ),
  attack(
    "a second end of one's addition, over agreed words",
    NOBODY,
    (me) => {
      const id = bracketOf(me)
      const { paragraph, close } = bracketAt(me, id)
      textOf(me, paragraph).insert(close + 8, "]", bracketMark(id, "close"))
    },
    hold(added),
  ),
  attack(
    "a second beginning of one's addition, before agreed words",
    NOBODY,
    (me) => {
      const id = bracketOf(me)
      const { paragraph, open } = bracketAt(me, id)
      textOf(me, paragraph).insert(Math.max(0, open - 2), "[", bracketMark(id, "open"))
    },
    hold(added),
  ),
  attack(
    "take the end of one's addition away",
    NOBODY,
    (me) => {
      const { paragraph, close } = bracketAt(me, bracketOf(me))
      textOf(me, paragraph).delete(close, 1)
    },
    hold(added),
  ),
  attack("an addition over two paragraphs", NOBODY, (me) =>
    together(me, () => {
      const id = freshId()
      textOf(me, "p1").insert(4, "[new", bracketMark(id, "open"))
      textOf(me, "p2").insert(6, "]", bracketMark(id, "close"))
      putRecord(me, id, "add")
    }),
  ),
  attack("an addition over two paragraphs, new words at one end", NOBODY, (me) =>
    together(me, () => {
      const id = freshId()
      const text = textOf(me, "p7")
      text.insert(text.length, "new", {})
      text.insert(text.length - 3, "[", bracketMark(id, "open"))
      textOf(me, "n1").insert(0, "]", bracketMark(id, "close"))
      putRecord(me, id, "add")
    }),
  ),
  attack("half a bracket", NOBODY, (me) =>
    together(me, () => {
      const id = freshId()
      textOf(me, agreed(me)).insert(2, "[", bracketMark(id, one(me, "open", "close")))
      putRecord(me, id, "open")
    }),
  ),
  attack("a bracket without a record", NOBODY, (me) =>
    together(me, () => wrap(textOf(me, "p2"), freshId(), 3, 8)),
  ),
  attack("a bracket whose end comes first", NOBODY, (me) =>
    together(me, () => {
      const id = freshId()
      const text = textOf(me, "p2")
      text.insert(9, "[", bracketMark(id, "open"))
      text.insert(3, "]", bracketMark(id, "close"))
      putRecord(me, id, "add")
    }),
  ),
  attack("a bracket's mark on words", NOBODY, (me) =>
    together(me, () => {
      const id = freshId()
      textOf(me, "p2").format(3, 5, bracketMark(id, "open"))
      putRecord(me, id, "add")
    }),
  ),
  attack(
    "words beside one's addition that stand in no bracket",
    LEADS,
    (me) => {
      const { paragraph, close } = bracketAt(me, bracketOf(me))
      textOf(me, paragraph).insert(close + 1, one(me, "x", " and", "  "), {})
    },
    hold(added),
  ),
]

const onOthers: readonly Attack[] = OTHERS.flatMap((id) => [
  attack(`delete a character of ${id}`, NOBODY, (me) => {
    const { paragraph, open, close } = bracketAt(me, id)
    textOf(me, paragraph).delete(one(me, open, close), 1)
  }),
  attack(`delete both characters of ${id}`, NOBODY, (me) => {
    const { paragraph, open, close } = bracketAt(me, id)
    const text = textOf(me, paragraph)
    together(me, () => {
      text.delete(close, 1)
      text.delete(open, 1)
    })
  }),
  attack(`delete ${id} with its words`, NOBODY, (me) => {
    const { paragraph, open, close } = bracketAt(me, id)
    textOf(me, paragraph).delete(open, close - open + 1)
  }),
  attack(`delete a letter within ${id}`, LEADS, (me) => {
    const { paragraph, open } = bracketAt(me, id)
    textOf(me, paragraph).delete(open + 1, 1)
  }),
  attack(`type within ${id}`, LEADS, (me) => {
    const { paragraph, close } = bracketAt(me, id)
    textOf(me, paragraph).insert(close, " now", {})
  }),
  attack(`take the mark of ${id} away`, NOBODY, (me) => {
    const { paragraph, open } = bracketAt(me, id)
    const marks = Object.keys(bracketMark(id, "open"))
    textOf(me, paragraph).format(open, 1, Object.fromEntries(marks.map((key) => [key, null])))
  }),
  attack(`mark ${id} as one's own as well`, NOBODY, (me) =>
    together(me, () => {
      const { paragraph, open, close } = bracketAt(me, id)
      const mine = freshId()
      textOf(me, paragraph).format(open, 1, bracketMark(mine, "open"))
      textOf(me, paragraph).format(close, 1, bracketMark(mine, "close"))
      putRecord(me, mine, "add")
    }),
  ),
  attack(`a second pair of ${id} elsewhere`, NOBODY, (me) =>
    together(me, () => wrap(textOf(me, "p2"), id, 3, 8)),
  ),
  attack(`move ${id} by a character`, NOBODY, (me) => {
    const { paragraph, close } = bracketAt(me, id)
    const text = textOf(me, paragraph)
    together(me, () => {
      text.delete(close, 1)
      text.insert(close - 1, "]", bracketMark(id, "close"))
    })
  }),
  attack(`turn a character of ${id} into another`, NOBODY, (me) => {
    const { paragraph, open } = bracketAt(me, id)
    const text = textOf(me, paragraph)
    together(me, () => {
      text.delete(open, 1)
      text.insert(open, "［", bracketMark(id, "open"))
    })
  }),
  attack(`words in the name of the party of ${id}`, LEADS, (me) =>
    together(me, () => {
      const mine = freshId()
      const text = textOf(me, "p2")
      text.insert(3, "forged", {})
      wrap(text, mine, 3, 9)
      putRecord(me, mine, "add", "Kenya")
    }),
  ),
])

export const TEXT_ATTACKS: readonly Attack[] = [...onAgreedText, ...byOwnBrackets, ...onOthers]
