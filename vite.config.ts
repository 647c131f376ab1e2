import react from "@vitejs/plugin-react"
import { defineConfig } from "vitest/config"

export default defineConfig({
  root: "client",
  plugins: [react()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      // What many parts have in common is one file: a line with a long delay has few of them to ask for.
      // What reads a sentence when it is loaded is in none that begins before the language is known.
      output: {
        codeSplitting: {
          groups: [
            { name: "language", test: /client\/language\/(en\/|[^/]+$)/, priority: 2 },
            { name: "packages", test: /node_modules/, priority: 1, minShareCount: 6 },
            { name: "shared", minShareCount: 8 },
          ],
        },
      },
    },
  },
  test: {
    root: ".",
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    testTimeout: 20_000,
    restoreMocks: true,
  },
})
