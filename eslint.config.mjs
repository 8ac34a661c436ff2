import eslint from "@eslint/js";
import { configs as lit } from "eslint-plugin-lit";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      ".toolchain/",
      "build/",
      "dist/",
      "lib/",
      "web/engine/generated/",
      "tests/reference/",
      "tests/package/apps/",
    ],
  },
  eslint.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-lines": ["error", { max: 400 }],
      "max-lines-per-function": ["error", { max: 40, skipComments: true, skipBlankLines: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/prefer-nullish-coalescing": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  // The type check knows better what is defined where, in TypeScript and in our scripts alike.
  { rules: { "no-undef": "off" } },
  {
    // typescript-eslint does not see the casts of JSDoc.
    files: ["scripts/**"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    // The peers' packages are not installed where the type check runs.
    files: ["scripts/bench/peers/**"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
    },
  },
  { files: ["web/elements/**", "web/page/**"], extends: [lit["flat/recommended"]] },
  {
    files: ["tests/**"],
    rules: {
      "max-lines-per-function": "off",
      // node:test's `describe` and `it` return promises that the runner waits for.
      "@typescript-eslint/no-floating-promises": [
        "error",
        {
          allowForKnownSafeCalls: [
            { from: "package", name: ["describe", "it", "test"], package: "node:test" },
          ],
        },
      ],
    },
  },
);
