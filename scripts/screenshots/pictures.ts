/** Pictures as small files: the browser that shows the page makes them WebP too. */

import { writeFileSync } from "node:fs"
import type { Page } from "@playwright/test"

/** How much is kept of the finest detail; words stay sharp, and all pictures are some 5 MB. */
const QUALITY = 0.4

/** Writes what a window shows to a file, scaled; `studio` is a blank page that turns it into WebP. */
export async function picture(
  window: Page,
  studio: Page,
  file: string,
  scale: number,
): Promise<void> {
  const png = (await window.screenshot()).toString("base64")
  const webp = await studio.evaluate(
    async ([data, quality, size]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const canvas = document.createElement("canvas")
      canvas.width = image.width * size
      canvas.height = image.height * size
      const drawing = canvas.getContext("2d")
      if (!drawing) throw new Error("nothing can be drawn here")
      drawing.imageSmoothingQuality = "high"
      drawing.drawImage(image, 0, 0, canvas.width, canvas.height)
      return canvas.toDataURL("image/webp", quality)
    },
    [png, QUALITY, scale] as const,
  )
  writeFileSync(file, Buffer.from(webp.slice(webp.indexOf(",") + 1), "base64"))
}
