/** The page at `/groups/:id`: a group's drafts, people, parties, invitations, rules and audit log. */

import { useCallback } from "react"
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components"
import { isFault } from "../../schema/base/fault.ts"
import type { GroupAnswer } from "../../schema/sharing/accounts.ts"
import type { MeAnswer } from "../../schema/sharing/requests.ts"
import { may } from "../../schema/sharing/roles.ts"
import { askGroup } from "../base/accountsApi.ts"
import { say } from "../language/say.ts"
import { AccountFrame } from "./AccountFrame.tsx"
import { AuditLog } from "./AuditLog.tsx"
import { DraftClosings } from "./DraftClosings.tsx"
import { GroupSettings } from "./GroupSettings.tsx"
import { Importing } from "./Importing.tsx"
import { InOurWords } from "./InOurWords.tsx"
import { Invitations } from "./Invitations.tsx"
import { Parties } from "./Parties.tsx"
import { People } from "./People.tsx"
import { useAnswer } from "./useAnswer.ts"

interface GroupPageProps {
  readonly account: MeAnswer
  readonly group: string
}

export function GroupPage({ account, group }: GroupPageProps) {
  const { answer, again } = useAnswer(useCallback(() => askGroup(group), [group]))
  return (
    <AccountFrame account={account}>
      {answer === undefined ? (
        <p role="status">{say.entry.opening}</p>
      ) : isFault(answer) ? (
        <>
          <h1>{say.entry.notOpen}</h1>
          <p role="alert">
            <InOurWords of={answer} />
          </p>
        </>
      ) : (
        <Group key={answer.group} me={account.person} group={answer} onChanged={again} />
      )}
    </AccountFrame>
  )
}

interface GroupProps {
  readonly me: string
  readonly group: GroupAnswer
  readonly onChanged: () => void
}

function Group({ me, group, onChanged }: GroupProps) {
  const { role, policy } = group
  const keepsPeople = may(role, "people", policy)
  const keepsRules = may(role, "settings", policy)
  const readsLog = may(role, "audit", policy)
  return (
    <>
      <h1>
        <bdi>{group.name}</bdi>
      </h1>
      <p className="quiet">
        {say.people.youAre(say.names.roles[role])} {say.names.policies[policy]}
      </p>
      <Tabs className="tabs">
        <TabList className="tab-list" aria-label={say.people.parts}>
          <Tab id="drafts">{say.people.drafts}</Tab>
          <Tab id="people">{say.people.people}</Tab>
          <Tab id="parties">{say.people.parties}</Tab>
          {keepsPeople && <Tab id="invitations">{say.people.invitations}</Tab>}
          {keepsRules && <Tab id="settings">{say.people.rules}</Tab>}
          {readsLog && <Tab id="audit">{say.people.log}</Tab>}
        </TabList>
        <TabPanel id="drafts" className="tab-panel">
          <DraftClosings group={group} mayClose={keepsRules} onChanged={onChanged} />
          {may(role, "import", policy) && <Importing group={group.group} />}
        </TabPanel>
        <TabPanel id="people" className="tab-panel">
          <People me={me} group={group} mayChange={keepsPeople} />
        </TabPanel>
        <TabPanel id="parties" className="tab-panel">
          <Parties group={group.group} mayChange={keepsPeople} />
        </TabPanel>
        {keepsPeople && (
          <TabPanel id="invitations" className="tab-panel">
            <Invitations group={group.group} />
          </TabPanel>
        )}
        {keepsRules && (
          <TabPanel id="settings" className="tab-panel">
            <GroupSettings group={group} onChanged={onChanged} />
          </TabPanel>
        )}
        {readsLog && (
          <TabPanel id="audit" className="tab-panel">
            <AuditLog group={group} />
          </TabPanel>
        )}
      </Tabs>
    </>
  )
}
