/** The side panel; on a narrow screen a sheet over the lower part of the text. */

import { Tab, TabList, TabPanel, Tabs } from "react-aria-components"
import { say } from "../language/say.ts"
import { ClusterCard } from "./ClusterCard.tsx"
import { ClusterList } from "./ClusterList.tsx"
import { Comments } from "./Comments.tsx"
import { Notes } from "./Notes.tsx"
import { Outline } from "./Outline.tsx"
import type { Tab as TabName } from "./pageState.ts"
import { Private } from "./Private.tsx"
import { Tray } from "./Tray.tsx"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

const TABS: readonly { readonly id: TabName; readonly label: string }[] = [
  { id: "clusters", label: say.frame.tabs.clusters },
  { id: "outline", label: say.frame.tabs.outline },
  { id: "notes", label: say.frame.tabs.notes },
  { id: "comments", label: say.comments.tab },
  { id: "private", label: say.drafting.private.tab },
  { id: "held", label: say.frame.tabs.held },
]

export function Panel() {
  const { page, show, session, comments, privately } = useWorkbench()
  const tab = useStore(page, (state) => state.tab)
  const sheet = useStore(page, (state) => state.sheet)
  const card = useStore(page, (state) => state.card && state.cluster !== null)
  const held = useStore(session.tray.held, (all) => all.length)
  const unread = useStore(comments.threads, (all) => all.flatMap((each) => each.unread).length)
  const drafts = useStore(privately.drafts.all, (all) => all.length)
  const pieces: Partial<Record<TabName, number>> = { held, private: drafts }
  // What holds one's own text is there when there is something in it, and while one looks into it.
  const tabs = TABS.filter(({ id }) => pieces[id] !== 0 || tab === id)
  return (
    <aside className={sheet ? "panel is-open" : "panel"} aria-label={say.frame.panelHolds}>
      <Tabs
        className="tabs"
        selectedKey={tab}
        onSelectionChange={(key) => {
          const next = TABS.find(({ id }) => id === key)
          if (next) show({ tab: next.id })
        }}
      >
        <TabList className="tab-list" aria-label={say.frame.panel}>
          {tabs.map(({ id, label }) => (
            <Tab key={id} id={id} className="tab">
              {label}
              {id === "comments" && unread > 0 && (
                <span className="unread">{say.comments.unread(unread)}</span>
              )}
              {(pieces[id] ?? 0) > 0 && <span className={`${id}-count`}>{pieces[id]}</span>}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="clusters" className="tab-panel">
          <ClusterList hidden={card} />
          {card && <ClusterCard />}
        </TabPanel>
        <TabPanel id="outline" className="tab-panel">
          <Outline />
        </TabPanel>
        <TabPanel id="notes" className="tab-panel">
          <Notes />
        </TabPanel>
        <TabPanel id="comments" className="tab-panel">
          <Comments />
        </TabPanel>
        {tabs.some(({ id }) => id === "private") && (
          <TabPanel id="private" className="tab-panel">
            <Private />
          </TabPanel>
        )}
        {tabs.some(({ id }) => id === "held") && (
          <TabPanel id="held" className="tab-panel">
            <Tray />
          </TabPanel>
        )}
      </Tabs>
    </aside>
  )
}
