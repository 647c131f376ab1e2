import { defineConfig } from "vite"

/** Bundles the server and the command line; packages stay outside, as installed. */
export default defineConfig({
  ssr: { target: "node" },
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist/server",
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: "server/main.ts",
        cli: "server/cli.ts",
        storeThread: "server/store/thread.ts",
      },
    },
  },
})
