/** The Arabic catalogue. */

import type { sayings as English } from "../en/all.ts"
import { account } from "./account.ts"
import { activity } from "./activity.ts"
import { authors } from "./authors.ts"
import { bringing } from "./bringing.ts"
import { cards } from "./cards.ts"
import { comments } from "./comments.ts"
import { common } from "./common.ts"
import { deciding } from "./deciding.ts"
import { drafting } from "./drafting.ts"
import { entry } from "./entry.ts"
import { faults } from "./faults.ts"
import { figures } from "./figures.ts"
import { finding } from "./finding.ts"
import { frame } from "./frame.ts"
import { home } from "./home.ts"
import { keys } from "./keys.ts"
import { leads } from "./leads.ts"
import { log } from "./log.ts"
import { long } from "./long.ts"
import { names } from "./names.ts"
import { outline } from "./outline.ts"
import { people } from "./people.ts"
import { plenary } from "./plenary.ts"
import { reading } from "./reading.ts"
import { remarks } from "./remarks.ts"
import { suggesting } from "./suggesting.ts"
import { table } from "./table.ts"
import { tables } from "./tables.ts"
import { together } from "./together.ts"
import { toolbar } from "./toolbar.ts"
import { tray } from "./tray.ts"
import { versions } from "./versions.ts"
import { views } from "./views.ts"
import { whole } from "./whole.ts"
import { writing } from "./writing.ts"

export const sayings: typeof English = {
  account,
  activity,
  authors,
  bringing,
  cards,
  comments,
  common,
  deciding,
  drafting,
  entry,
  faults,
  figures,
  finding,
  frame,
  home,
  keys,
  leads,
  log,
  long,
  names,
  outline,
  people,
  plenary,
  reading,
  remarks,
  suggesting,
  table,
  tables,
  together,
  toolbar,
  tray,
  versions,
  views,
  whole,
  writing,
}
