/** Starts the server: `npm start`, or `npx tsx server/main.ts`. Configured by base/config.ts. */

import { serve } from "./serve.ts"

process.exitCode = await serve(process.env)
