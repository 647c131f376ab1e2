import tseslint from "typescript-eslint"

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "node_modules/",
      "data/",
      "test-results/",
      "tests/bench/peers/",
      "eslint.config.js",
      // Three lines each, which load a thread's TypeScript.
      "**/*.mjs",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // A template string may hold a number: that is how labels and sentences are made.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // An unused parameter may be named with a leading underscore to say that it is meant.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      // Short arrow functions for an effect, `() => set(x)`, are clear.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-restricted-globals": [
        "error",
        { name: "Date", message: "Pass the clock in, so that tests can set it." },
      ],
    },
  },
  {
    // Where the clock of the machine enters the program, and tests.
    files: ["server/base/clock.ts", "client/base/clock.ts", "tests/**", "scripts/**"],
    rules: { "no-restricted-globals": "off" },
  },
)
