/** The side panel; on a narrow screen a sheet over the lower part of the text. */

import { Tab, TabList, TabPanel, Tabs } from "react-aria-components"
import { ClusterCard } from "./ClusterCard.tsx"
import { ClusterList } from "./ClusterList.tsx"
import { Notes } from "./Notes.tsx"
import { Outline } from "./Outline.tsx"
import type { Tab as TabName } from "./pageState.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

const TABS: readonly { readonly id: TabName; readonly label: string }[] = [
  { id: "clusters", label: "Brackets" },
  { id: "outline", label: "Outline" },
  { id: "notes", label: "Notes" },
]

export function Panel() {
  const { page, show } = useWorkbench()
  const tab = useStore(page, (state) => state.tab)
  const sheet = useStore(page, (state) => state.sheet)
  const card = useStore(page, (state) => state.card && state.cluster !== null)
  return (
    <aside className={sheet ? "panel is-open" : "panel"} aria-label="Brackets, outline and notes">
      <Tabs
        className="tabs"
        selectedKey={tab}
        onSelectionChange={(key) => {
          const next = TABS.find(({ id }) => id === key)
          if (next) show({ tab: next.id })
        }}
      >
        <TabList className="tab-list" aria-label="Panel">
          {TABS.map(({ id, label }) => (
            <Tab key={id} id={id} className="tab">
              {label}
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
      </Tabs>
    </aside>
  )
}
