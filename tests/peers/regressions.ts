/** Schedules that once failed, shortened to the steps that matter. */

import type { Act, Profile, Schedule } from "./schedule.ts"

type Row = readonly [act: Act, peer: number, at: number, size: number, pick: number]

function recorded(profile: Profile, seed: number, peers: number, rows: readonly Row[]): Schedule {
  const steps = rows.map(([act, peer, at, size, pick]) => ({ act, peer, at, size, pick }))
  return { profile, seed, peers, steps }
}

export const REGRESSIONS: Readonly<Record<string, Schedule>> = {
  "what is typed while a bracket is undone and redone does not take over its mark": recorded(
    "undo",
    1027,
    4,
    [
      ["type", 0, 0.7434, 0.1125, 0.9554],
      ["type", 3, 0.9199, 0.237, 0.359],
      ["replace", 3, 0.3325, 0.6938, 0.9254],
      ["type", 0, 0.6486, 0.7651, 0.847],
      ["undo", 0, 0.226, 0.1821, 0.1308],
      ["type", 2, 0.4927, 0.011, 0.3022],
      ["alternative", 1, 0.0043, 0.8425, 0.0318],
      ["withdraw", 1, 0.0212, 0.2614, 0.2657],
      ["wrap", 2, 0.5476, 0.7507, 0.7492],
      ["undo", 2, 0.5141, 0.3138, 0.0361],
      ["redo", 2, 0.8571, 0.5689, 0.565],
      ["deliver", 3, 0.7085, 0.7339, 0.8907],
      ["propose", 3, 0.728, 0.6467, 0.0789],
    ],
  ),
  "a selection from the end of a paragraph brackets nothing backwards": recorded(
    "brackets",
    100259,
    5,
    [
      ["delete", 4, 0.5581, 0.6807, 0.1483],
      ["type", 1, 0.2142, 0.4502, 0.5816],
      ["delete", 4, 0.9042, 0.8592, 0.0438],
      ["delete", 1, 0.5979, 0.6197, 0.434],
      ["replace", 4, 0.4115, 0.7375, 0.4237],
      ["alternative", 4, 0.3193, 0.7254, 0.0171],
      ["deliver", 2, 0.1951, 0.8983, 0.9858],
      ["delete", 2, 0.9348, 0.5755, 0.4684],
      ["propose", 2, 0.7444, 0.7116, 0.6929],
    ],
  ),
}
