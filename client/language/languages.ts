/** The languages that the page speaks are those of the server's own pages. */

export {
  ALL_LANGUAGES,
  LANGUAGES,
  languageFor,
  type Language,
} from "../../schema/base/languages.ts"
