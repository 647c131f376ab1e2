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
  "a deletion that comes after a join is done to the joined text": recorded("struct", 2027, 4, [
    ["join", 0, 0.6671, 0.8911, 0.7107],
    ["delete", 0, 0.9652, 0.4181, 0.11],
  ]),
  "a paragraph that somebody removes while another is joined to it comes back with what it is":
    recorded("struct", 2073, 4, [
      ["split", 2, 0.7464, 0.0769, 0.1468],
      ["deliver", 2, 0.7644, 0.0828, 0.9629],
      ["deliver", 0, 0.4842, 0.5429, 0.7883],
      ["bracket", 1, 0.0986, 0.5528, 0.5003],
      ["type", 2, 0.8822, 0.4351, 0.4863],
      ["remove", 1, 0.727, 0.3062, 0.3766],
      ["remove", 2, 0.3166, 0.4108, 0.2143],
      ["deliver", 2, 0.5364, 0.3663, 0.7434],
      ["remove", 1, 0.4168, 0.5672, 0.0603],
      ["join", 0, 0.8724, 0.0442, 0.1541],
    ]),
  "half a bracket in a removed paragraph stays before its other half": recorded("struct", 2177, 4, [
    ["remove", 1, 0.5703, 0.5064, 0.5561],
    ["deliver", 1, 0.1185, 0.7005, 0.8239],
    ["join", 0, 0.953, 0.5883, 0.8086],
    ["wrap", 3, 0.5275, 0.7574, 0.2981],
  ]),
  "a bracket around words that are deleted where they were moved keeps its order": recorded(
    "struct",
    2147,
    4,
    [
      ["join", 2, 0.3226, 0.9131, 0.9427],
      ["split", 0, 0.0308, 0.5946, 0.2721],
      ["deliver", 2, 0.9756, 0.2761, 0.796],
      ["deliver", 0, 0.6972, 0.6458, 0.0156],
      ["bracket", 3, 0.3133, 0.3343, 0.4544],
      ["join", 0, 0.4079, 0.685, 0.8923],
      ["remove", 0, 0.6427, 0.1227, 0.3019],
    ],
  ),
  "a move turns no bracket round that somebody puts around it meanwhile": recorded(
    "structundo",
    79,
    4,
    [
      ["move", 2, 0.3932, 0.9233, 0.2476],
      ["bracket", 0, 0.5768, 0.7087, 0.6024],
      ["deliver", 2, 0.5185, 0.4768, 0.7474],
    ],
  ),
  "what is undone while it is on its way back does not return": recorded("structundo", 7, 4, [
    ["bracket", 1, 0.2963, 0.9779, 0.2475],
    ["join", 2, 0.9769, 0.5575, 0.8231],
    ["withdraw", 1, 0.7385, 0.5516, 0.3123],
    ["deliver", 2, 0.139, 0.9941, 0.5069],
    ["undo", 1, 0.4363, 0.3385, 0.537],
    ["deliver", 1, 0.8841, 0.5722, 0.986],
    ["redo", 1, 0.841, 0.4956, 0.4368],
  ]),
  "a deletion is undone after the text was moved twice": recorded("structundo", 37, 4, [
    ["move", 0, 0.7394, 0.1979, 0.5882],
    ["deliver", 0, 0.7447, 0.9261, 0.8826],
    ["undo", 0, 0.6005, 0.7514, 0.1088],
    ["deliver", 0, 0.1559, 0.6597, 0.3052],
    ["replace", 2, 0.6967, 0.3163, 0.8547],
    ["undo", 2, 0.411, 0.7868, 0.744],
    ["deliver", 2, 0.3098, 0.4584, 0.9857],
    ["redo", 2, 0.6176, 0.2556, 0.1161],
  ]),
  "a bracket that was forwarded is undone and redone with its mark": recorded(
    "structundo",
    123,
    4,
    [
      ["split", 2, 0.2107, 0.5081, 0.6809],
      ["wrap", 2, 0.9061, 0.1058, 0.9835],
      ["deliver", 2, 0.7831, 0.8228, 0.859],
      ["undo", 2, 0.6332, 0.9363, 0.3272],
      ["redo", 2, 0.8541, 0.3568, 0.7289],
    ],
  ),
  "what was written before a connection was lost is sent again word for word": recorded(
    "structaway",
    97,
    4,
    [
      ["split", 0, 0.4876, 0.9186, 0.423],
      ["wrap", 0, 0.5935, 0.0088, 0.7979],
      ["deliver", 0, 0.9996, 0.7031, 0.2352],
      ["leave", 0, 0.9674, 0.3231, 0.5911],
    ],
  ),
  "a bracket that the server turned the right way is withdrawn whole": recorded(
    "structaway",
    113,
    5,
    [
      ["bracket", 0, 0.2507, 0.7716, 0.8448],
      ["move", 4, 0.0488, 0.8629, 0.6765],
      ["deliver", 4, 0.122, 0.485, 0.5602],
      ["withdraw", 0, 0.9397, 0.4512, 0.2839],
    ],
  ),
  "a mark that is deleted twice takes no character with it": recorded("struct", 2079, 4, [
    ["format", 2, 0.6436, 0.0854, 0.2687],
    ["delete", 0, 0.8681, 0.957, 0.8643],
    ["deliver", 2, 0.906, 0.4462, 0.8945],
    ["deliver", 0, 0.2824, 0.9465, 0.3574],
    ["deliver", 3, 0.1344, 0.1313, 0.0579],
    ["deliver", 2, 0.7268, 0.2948, 0.2552],
    ["join", 0, 0.3658, 0.5725, 0.7762],
    ["wrap", 2, 0.7382, 0.6708, 0.2074],
    ["remove", 3, 0.6295, 0.5212, 0.2221],
    ["remove", 0, 0.583, 0.2143, 0.1903],
  ]),
}
