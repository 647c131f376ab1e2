/** Refusals and news: seen at the foot of the text, spoken by a live region. */

import { X } from "lucide-react"
import { Button } from "react-aria-components"
import { say } from "../language/say.ts"
import { SaidInWords } from "./InOurWords.tsx"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

export function MessageList() {
  return (
    <div className="messages">
      <div role="alert">
        <MessagesOf kind="refusal" />
      </div>
      <div role="status">
        <MessagesOf kind="news" />
      </div>
    </div>
  )
}

function MessagesOf({ kind }: { readonly kind: "refusal" | "news" }) {
  const { messages, show } = useWorkbench()
  const all = useStore(messages.store, (list) => list)
  return all
    .filter((message) => message.kind === kind)
    .map((message) => (
      <p key={message.id} className={kind === "refusal" ? "message refusal" : "message"}>
        <span>
          <SaidInWords said={message} />
        </span>
        {message.held && (
          <Button
            className="side-button"
            onPress={() => {
              show({ tab: "held", sheet: true })
              messages.dismiss(message.id)
            }}
          >
            {say.frame.show}
          </Button>
        )}
        <Button
          className="icon-button"
          aria-label={say.frame.dismiss}
          onPress={() => messages.dismiss(message.id)}
        >
          <X size={16} aria-hidden="true" />
        </Button>
      </p>
    ))
}
