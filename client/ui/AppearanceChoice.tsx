/** Light or dark, and how much contrast, on this device. */

import {
  appearance,
  CONTRASTS,
  chooseAppearance,
  SCHEMES,
  type Appearance,
} from "../base/appearance.ts"
import { say } from "../language/say.ts"
import { Choice } from "./controls.tsx"
import { useStore } from "./useStore.ts"

/** In force at once, here and in the other windows of this browser. */
export function AppearanceChoice() {
  const chosen = useStore(appearance, (value) => value)
  const choose = (part: Partial<Appearance>) =>
    chooseAppearance(() => localStorage, { ...chosen, ...part })
  const { look } = say.reading
  return (
    <>
      <Choice
        row
        label={look.scheme}
        options={SCHEMES.map((id) => ({ id, label: look.schemes[id] }))}
        chosen={chosen.scheme}
        onChoose={(scheme) => choose({ scheme })}
      />
      <Choice
        row
        label={look.contrast}
        options={CONTRASTS.map((id) => ({ id, label: look.contrasts[id] }))}
        chosen={chosen.contrast}
        onChoose={(contrast) => choose({ contrast })}
      />
    </>
  )
}
