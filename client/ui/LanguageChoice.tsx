/** In which language the page speaks. Choosing opens it anew: what is not yet sent is kept meanwhile. */

import { ALL_LANGUAGES, LANGUAGES, type Language } from "../language/languages.ts"
import { language, say } from "../language/say.ts"
import { switchLanguage } from "./switchLanguage.ts"

export function LanguageChoice() {
  return (
    <label className="language-choice">
      <span className="unseen">{say.entry.language}</span>
      <select
        value={language()}
        onChange={({ target }) => {
          const chosen = ALL_LANGUAGES.find((each): each is Language => each === target.value)
          if (chosen) switchLanguage(chosen)
        }}
      >
        {ALL_LANGUAGES.map((each) => (
          <option key={each} value={each} lang={each}>
            {LANGUAGES[each].name}
          </option>
        ))}
      </select>
    </label>
  )
}
