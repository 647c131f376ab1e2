/** Refusals and news: seen at the foot of the text, spoken by a live region. */

import { X } from "lucide-react"
import { Button } from "react-aria-components"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

export function MessageList() {
  const { messages } = useWorkbench()
  const all = useStore(messages.store, (list) => list)
  return (
    <div className="messages">
      <div role="alert">
        {all
          .filter((message) => message.kind === "refusal")
          .map((message) => (
            <p key={message.id} className="message refusal">
              <span>{message.text}</span>
              <Button
                className="icon-button"
                aria-label="Dismiss"
                onPress={() => messages.dismiss(message.id)}
              >
                <X size={16} aria-hidden="true" />
              </Button>
            </p>
          ))}
      </div>
      <div role="status">
        {all
          .filter((message) => message.kind === "news")
          .map((message) => (
            <p key={message.id} className="message">
              <span>{message.text}</span>
              <Button
                className="icon-button"
                aria-label="Dismiss"
                onPress={() => messages.dismiss(message.id)}
              >
                <X size={16} aria-hidden="true" />
              </Button>
            </p>
          ))}
      </div>
    </div>
  )
}
