import type { CodegenConfig } from "@graphql-codegen/cli";

/** The console's typed operations, made from its documents and `api/schema/` by `npm run codegen`, and committed. */
const config: CodegenConfig = {
  schema: "api/schema/*.graphql",
  documents: ["web/**/*.{ts,tsx}", "!web/gql/**"],
  emitLegacyCommonJSImports: false,
  importExtension: ".ts",
  generates: {
    "web/gql/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: "string",
        enumType: "string-literal",
        enumsAsTypes: true,
        immutableTypes: true,
        useTypeImports: true,
        scalars: { DateTime: "string", ID: "string" },
      },
    },
  },
};

export default config;
