/** The page of one draft: header, text and panel around one workbench. */

import { useEffect, useLayoutEffect, useRef, useState } from "react"
import type { DraftAnswer } from "../../schema/sharing/requests.ts"
import { directionOf } from "../../schema/model/direction.ts"
import { browserDevice } from "../base/device.ts"
import { createScreen } from "../base/screen.ts"
import type { Session } from "../base/session.ts"
import { createEditor } from "../editor/createEditor.ts"
import { say } from "../language/say.ts"
import { Closed, NoText } from "./Closed.tsx"
import { listenForKeys } from "./commands.ts"
import { DIALOGS, LaterDialogs } from "./dialogs.tsx"
import { FindBar } from "./FindBar.tsx"
import { takeFirstText } from "./firstText.ts"
import { GoToDialog } from "./GoToDialog.tsx"
import { Header } from "./Header.tsx"
import { holdScroll } from "./holdScroll.ts"
import { followMargin } from "./margin.ts"
import { later, LinesToCome, loadAhead } from "./later.tsx"
import { MessageList } from "./Messages.tsx"
import { modesOf } from "./modes.ts"
import { NarrowBar } from "./NarrowBar.tsx"
import type { View } from "./pageState.ts"
import { Panel } from "./Panel.tsx"
import { PHRASES } from "./Phrases.tsx"
import { PLENARY, PlenaryBar } from "./PlenaryBar.tsx"
import { ProposeDialog } from "./ProposeDialog.tsx"
import { followStacking } from "./stacking.ts"
import { Strip } from "./Strip.tsx"
import { TableMenu } from "./TableMenu.tsx"
import { Tools } from "./Toolbar.tsx"
import { useStore } from "./useStore.ts"
import { useYMap } from "./useYMap.ts"
import { createWorkbench, useWorkbench, WorkbenchContext, type Workbench } from "./workbench.ts"

const VIEWS = {
  activity: later("text", async () => (await import("./ActivityView.tsx")).ActivityView),
  authors: later("text", async () => (await import("./AuthorsView.tsx")).AuthorsView),
  compare: later("text", async () => (await import("./Comparing.tsx")).Comparing),
  figures: later("text", async () => (await import("./ConvergenceView.tsx")).ConvergenceView),
  history: later("text", async () => (await import("./HistoryView.tsx")).HistoryView),
  positions: later("text", async () => (await import("./PositionsView.tsx")).PositionsView),
  rendition: later("text", async () => (await import("./RenditionView.tsx")).RenditionView),
}

/** What one can work with once it is here, in the order in which it is likely to be wanted. */
const PARTS = [PHRASES, ...Object.values(VIEWS), ...Object.values(DIALOGS), PLENARY]

export function DraftPage({ session, opened }: { session: Session; opened: DraftAnswer }) {
  const place = useRef<HTMLDivElement>(null)
  const [workbench, setWorkbench] = useState<Workbench | null>(null)

  useEffect(() => {
    document.title = `${opened.title} – Chapeau`
  }, [opened.title])

  useLayoutEffect(() => {
    if (place.current) takeFirstText(place.current)
  }, [])

  useEffect(() => {
    let open: Workbench | undefined
    let left = false
    const stops: (() => void)[] = []
    const screen = createScreen(browserDevice(), session.me.person, session.draftId)
    const close = () => {
      for (const stop of stops.splice(0)) stop()
      open?.destroy()
      open?.editor.destroy()
    }
    const mount = () => {
      if (left || !place.current) return
      const before = open
      const [usual] = modesOf(session.standing.get())
      const mode = before?.editor.mode ?? usual
      const memory = before?.editor.memory()
      const hold = holdScroll()
      close()
      place.current.replaceChildren()
      const folded = new Set(screen.arranged.get().folded)
      const editor = createEditor(place.current, session, {
        ...{ mode, folded },
        ...(memory && { memory }),
      })
      if (!before) editor.fold({ fold: "decided", only: "fold" })
      open = createWorkbench(session, editor, screen, before)
      if (memory?.focused) editor.focus()
      hold()
      // A document that takes the place of another is shown at once: what is typed goes into it.
      stops.push(
        listenForKeys(open),
        followStacking(open),
        followMargin(open),
        session.renewed.subscribe(mount),
      )
      setWorkbench(open)
    }
    void Promise.all([session.loaded, screen.load()]).then(mount)
    return () => {
      left = true
      open?.privately.drafts.close()
      close()
      setWorkbench(null)
    }
  }, [session])

  const isOpen = workbench !== null
  useEffect(() => (isOpen ? loadAhead(PARTS) : undefined), [isOpen])

  return (
    <WorkbenchContext value={workbench}>
      <div className="page">
        <Header
          session={session}
          title={opened.title}
          here={
            workbench && (
              <span className="wide">
                <TableMenu />
              </span>
            )
          }
        >
          {workbench ? <Tools /> : <div className="tools" />}
          {workbench && <FindBar />}
          {workbench && <PlenaryBar />}
        </Header>
        <Text session={session} place={place}>
          <Closed session={session} />
          <NoText session={session} />
          {workbench ? <OtherView opened={opened} /> : <Waiting session={session} />}
        </Text>
        {workbench ? (
          <>
            <Strip />
            <Panel />
            <NarrowBar />
            <MessageList />
            <ProposeDialog />
            <LaterDialogs />
            <GoToDialog />
          </>
        ) : (
          <aside className="panel" aria-label={say.frame.tabs.clusters} aria-busy="true" />
        )}
      </div>
    </WorkbenchContext>
  )
}

/** The place of the editor. It stays when another view is shown, with its history and its caret. */
function Text(props: {
  readonly session: Session
  readonly place: React.RefObject<HTMLDivElement | null>
  readonly children: React.ReactNode
}) {
  useStore(props.session.renewed, (times) => times)
  const { meta } = props.session.document
  useYMap(meta)
  const said = meta.get("language")
  // The draft has a language of its own, and is read and laid out in that.
  const language = typeof said === "string" ? said : ""
  return (
    <main className="desk" id="text" tabIndex={0} aria-label={say.frame.text}>
      {props.children}
      <div
        className="paper working"
        ref={props.place}
        dir={directionOf(language)}
        lang={language || undefined}
      />
    </main>
  )
}

function Waiting({ session }: { readonly session: Session }) {
  const connection = useStore(session.saved, (state) => state.connection)
  if (connection === "closed") return null
  return (
    <div className="paper waiting" role="status">
      {connection === "offline" ? (
        <p className="waiting-for">{say.frame.outOfReach}</p>
      ) : (
        <p className="waiting-for soon">{say.frame.loading}</p>
      )}
      <LinesToCome />
    </div>
  )
}

function OtherView({ opened }: { readonly opened: DraftAnswer }) {
  const { page } = useWorkbench()
  const view = useStore(page, (state) => state.view)
  // Each view keeps its own place: one reads the agreed text and comes back to where one wrote.
  const places = useRef(new Map<View, number>())
  useLayoutEffect(() => {
    const desk = document.getElementById("text")
    if (!desk) return
    // The first view stands where the text that came with the page was read.
    if (places.current.size > 0) desk.scrollTop = places.current.get(view) ?? 0
    places.current.set(view, desk.scrollTop)
    const remember = () => places.current.set(view, desk.scrollTop)
    desk.addEventListener("scroll", remember)
    return () => desk.removeEventListener("scroll", remember)
  }, [view])
  if (view === "working") return null
  if (view === "positions") return <VIEWS.positions />
  if (view === "figures") return <VIEWS.figures />
  if (view === "authors") return <VIEWS.authors />
  if (view === "activity") return <VIEWS.activity />
  if (view === "history") return <VIEWS.history start={opened.start} />
  return view === "compare" ? (
    <VIEWS.compare start={opened.start} />
  ) : (
    <VIEWS.rendition key={view} form={view} />
  )
}
