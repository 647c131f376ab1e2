/**
 * The words in which a fault of shape is told, such as "Too big: expected string to have <=300
 * characters". Without this module each of them is "Invalid input". It is imported where a person may
 * read one, and so not with the shapes: a page that only reads what its server sends has no need of it.
 */

import { config } from "zod/mini"
import english from "zod/v4/locales/en.js"

config(english())
