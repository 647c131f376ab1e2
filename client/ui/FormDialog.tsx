/** A dialog over the page that is open while the page's form is of one kind. */

import type { ReactNode } from "react"
import { Dialog, Modal, ModalOverlay } from "react-aria-components"
import { NO_FORM, type Form } from "./pageState.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

interface FormDialogProps {
  readonly form: Form["form"]
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The children are made when it opens and forgotten when it closes. */
export function FormDialog({ form, wide = false, children }: FormDialogProps) {
  const { page, show } = useWorkbench()
  const open = useStore(page, (state) => state.form.form === form)
  return (
    <ModalOverlay
      className="overlay"
      isOpen={open}
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) show({ form: NO_FORM })
      }}
    >
      <Modal className={wide ? "modal modal-wide" : "modal"}>
        <Dialog className="dialog">{children}</Dialog>
      </Modal>
    </ModalOverlay>
  )
}
