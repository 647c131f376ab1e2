/**
 * What happens in one run, as data: who does what, and who hears of it when.
 *
 * A step names a place only as a fraction of what its peer sees at that moment, so a schedule can be
 * stored, replayed, and shortened step by step, and still means something.
 */

/** A seeded source of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const ACTS = [
  "type",
  "delete",
  "replace",
  "format",
  "bracket",
  "wrap",
  "propose",
  "alternative",
  "footnote",
  "withdraw",
  "decide",
  "reopen",
  "undo",
  "redo",
  "paste",
  "split",
  "join",
  "remove",
  "move",
  "deliver",
  "shuffle",
  "leave",
  "return",
] as const
export type Act = (typeof ACTS)[number]

export interface Step {
  readonly act: Act
  readonly peer: number
  /** Three numbers in [0, 1) that the act reads as a place, an extent and a choice. */
  readonly at: number
  readonly size: number
  readonly pick: number
}

export interface Schedule {
  readonly profile: Profile
  readonly seed: number
  readonly peers: number
  readonly steps: readonly Step[]
}

export const PROFILES = [
  "text",
  "brackets",
  "undo",
  "clipboard",
  "disconnect",
  "notes",
  "struct",
  "structundo",
  "structaway",
  "structnotes",
] as const
export type Profile = (typeof PROFILES)[number]

/** Whether a profile splits, joins or removes paragraphs, for which it takes a server. */
export function isStructural(profile: Profile): boolean {
  return profile.startsWith("struct")
}

type Weights = Readonly<Partial<Record<Act, number>>>

/** About two insertions for one deletion, so that texts grow slowly and stay worth editing. */
const TEXT: Weights = { type: 6, delete: 2, replace: 1, format: 0.5 }

/** As much bracketing as typing: far more than in a meeting, so that brackets touch, nest and cross. */
const BRACKETS: Weights = {
  ...TEXT,
  bracket: 2,
  wrap: 2,
  propose: 1,
  alternative: 1,
  withdraw: 1,
  decide: 1,
  reopen: 0.5,
}

const STRUCT: Weights = { ...BRACKETS, split: 1.5, join: 1.5, remove: 0.5, deliver: 10 }

/**
 * Delivery against acts is 1 : 2, and each act is shared by three to five people: several of them edit
 * one paragraph before any has heard of the others. That is nearer to working offline than to a
 * meeting room.
 */
const WEIGHTS: Readonly<Record<Profile, Weights>> = {
  text: { ...TEXT, deliver: 5 },
  brackets: { ...BRACKETS, deliver: 8 },
  undo: { ...BRACKETS, undo: 4, deliver: 10 },
  clipboard: { ...BRACKETS, paste: 6, deliver: 10 },
  disconnect: { ...BRACKETS, deliver: 4, shuffle: 4, leave: 1.5, return: 1.5 },
  notes: { ...BRACKETS, footnote: 6, deliver: 10 },
  struct: { ...STRUCT, move: 0.7 },
  structundo: { ...STRUCT, undo: 4, move: 0.7 },
  structaway: { ...STRUCT, undo: 2, move: 0.7, leave: 1.5, return: 1.5 },
  structnotes: { ...STRUCT, footnote: 5, undo: 2, move: 0.7 },
}

const STEPS = 60
/** A redo means something only as long as its person did nothing else, so it follows an undo closely. */
const REDO_AFTER_UNDO = 0.6

/** The schedule of a seed. The same seed and profile always give the same one. */
export function schedule(profile: Profile, seed: number): Schedule {
  const random = seeded(seed)
  const weights = Object.entries(WEIGHTS[profile]) as [Act, number][]
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  const act = (): Act => {
    let left = random() * total
    for (const [name, weight] of weights) {
      left -= weight
      if (left < 0) return name
    }
    return "deliver"
  }
  const number = () => Math.floor(random() * 10_000) / 10_000
  const peers = 3 + Math.floor(random() * 3)
  const step = (name: Act, peer: number): Step => ({
    act: name,
    peer,
    at: number(),
    size: number(),
    pick: number(),
  })
  const steps: Step[] = []
  while (steps.length < STEPS) {
    const made = step(act(), Math.floor(random() * peers))
    steps.push(made)
    if (made.act === "undo" && random() < REDO_AFTER_UNDO)
      steps.push(step("deliver", made.peer), step("redo", made.peer))
  }
  return { profile, seed, peers, steps }
}
