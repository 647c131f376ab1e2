/** The language of the page within a draft: a menu in the toolbar, a part of one on a narrow screen. */

import { Languages } from "lucide-react"
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text,
} from "react-aria-components"
import { ALL_LANGUAGES, LANGUAGES } from "../language/languages.ts"
import { language, say } from "../language/say.ts"
import { switchLanguage } from "./switchLanguage.ts"

export function LanguageMenu() {
  return (
    <MenuTrigger>
      <Button className="icon-button wide" aria-label={say.entry.language}>
        <Languages size={18} aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={say.entry.language}>
          <LanguageItems />
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** The six languages, the one that is spoken marked. */
export function LanguageItems() {
  return (
    <MenuSection
      className="menu-part"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language()]}
      onSelectionChange={(keys) => {
        const chosen = ALL_LANGUAGES.find((each) => keys !== "all" && keys.has(each))
        if (chosen && chosen !== language()) switchLanguage(chosen)
      }}
    >
      <Header>{say.frame.interfaceLanguage}</Header>
      {ALL_LANGUAGES.map((each) => (
        <MenuItem key={each} id={each} textValue={LANGUAGES[each].name}>
          <Text slot="label" lang={each}>
            {LANGUAGES[each].name}
          </Text>
        </MenuItem>
      ))}
    </MenuSection>
  )
}
