/** Letters that the server sends, over the SMTP server of the settings. */

import { createTransport } from "nodemailer"

/** A letter of plain text to one address. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Sends a letter. @throws when no mail server takes it. */
export type SendMail = (letter: Letter) => Promise<void>

export interface MailSettings {
  /** Address of the mail server, such as `smtps://user:password@mail.example`. */
  readonly url: string
  /** Who the letters are from, such as `Secretariat <secretariat@mail.example>`. */
  readonly from: string
}

/** Sends over a mail server. Nothing is sent, and no connection made, before the first letter. */
export function mailOver({ url, from }: MailSettings): SendMail {
  const transport = createTransport(url, { from })
  return async (letter) => {
    await transport.sendMail(letter)
  }
}
