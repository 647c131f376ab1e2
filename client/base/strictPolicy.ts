/**
 * The page's content security policy lets no text become code, and zod tries to at once when its first
 * shape is made. So this is imported before any shape.
 */

import { config } from "zod/mini"

config({ jitless: true })
