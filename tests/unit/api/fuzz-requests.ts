import type { GraphQLSchema } from "graphql";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { fieldsOf, literalOf, namedTypeOf, rootFieldsOf } from "./schema-documents.ts";
import type { RootField } from "./schema-documents.ts";

export interface FuzzRequest {
  readonly kind: string;
  readonly body: string;
}

interface Dice {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  pick<T>(items: readonly T[]): T;
}

type Make = (dice: Dice, roots: readonly RootField[]) => unknown;

const NAMES = ["__schema", "__type", "__typename", "Query", "on", "F", "_", "x".repeat(500)];
const TEXTS = [
  "",
  "\u0000",
  "\uD800",
  "\u202Eabc",
  "é".repeat(3_000),
  "${x}",
  "' OR 1=1 //",
  "👩‍👩‍👧‍👦",
  "../../etc/passwd",
  "\\",
  '"""',
  "constructor",
  "__proto__",
];
const WRONG_VALUES = [
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  2 ** 53,
  "text",
  "",
  [],
  [[]],
  [null],
  {},
  { id: {} },
];
const WRONG_LITERALS = [
  "null",
  "-1",
  "99999999999999999999",
  "1e999",
  "true",
  '""',
  "NOWHERE",
  "[]",
  "[[[]]]",
  "{}",
  "{ x: 1 }",
  "$nobody",
];

const repeat = (count: number, part: (index: number) => string, between = " ") =>
  Array.from({ length: count }, (_, index) => part(index)).join(between);

const KINDS: Record<string, Make> = {
  "a fragment with a name of GraphQL's own": (dice) => {
    const name = dice.pick(NAMES);
    return { query: `{ ...${name} } fragment ${name} on Query { __typename viewer { name } }` };
  },
  "fragments in a circle": (dice) => {
    const size = 1 + dice.below(60);
    const fragments = repeat(
      size,
      (i) => `fragment F${i} on Query { ...F${(i + 1) % size} ${"...F0 ".repeat(dice.below(5))} }`,
    );
    return { query: `{ ...F0 } ${fragments}` };
  },
  "fragments that double": (dice) => {
    const size = 1 + dice.below(60);
    const fragments = repeat(
      size,
      (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} a${i}: __typename }`,
    );
    return { query: `{ ...F0 } ${fragments} fragment F${size} on Query { __typename }` };
  },
  "many aliases": (dice, roots) => {
    const { field } = dice.pick(roots.filter(({ root }) => root === "query"));
    const [, body = ""] = /^query \{ (.*) \}$/.exec(rootDocument(roots, field.name)) ?? [];
    return { query: `{ ${repeat(1 + dice.below(400), (i) => `a${i}: ${body}`)} }` };
  },
  "one field again and again": (dice) => ({
    query: `{ ${"viewer { name } ".repeat(1 + dice.below(2_000))} }`,
  }),
  "deep nesting": (dice) => {
    const depth = 1 + dice.below(3_000);
    return { query: `{ ${"... { ".repeat(depth)} __typename ${"} ".repeat(depth)} }` };
  },
  "deep introspection": (dice) => {
    const depth = 1 + dice.below(40);
    const inner = "fields { type { ".repeat(depth);
    return { query: `{ __schema { types { ${inner} name ${"} } ".repeat(depth)} } } }` };
  },
  "introspection many times": (dice) => ({
    query: `{ ${repeat(1 + dice.below(30), (i) => `a${i}: __schema { types { name fields { name args { name } } } }`)} }`,
  }),
  "a value nested deep": (dice) => {
    const depth = 1 + dice.below(5_000);
    const [open, close] = dice.pick([
      ["[", "]"],
      ["{ a: ", "}"],
    ]);
    return { query: `{ tag(id: ${open?.repeat(depth)} 1 ${close?.repeat(depth)}) { id } }` };
  },
  "a variable nested deep": (dice) => {
    const depth = 1 + dice.below(20_000);
    const value = "[".repeat(depth) + "]".repeat(depth);
    return `{"query":"query ($v: ID!) { tag(id: $v) { id } }","variables":{"v":${value}}}`;
  },
  "directives again and again": (dice) => ({
    query: `{ viewer ${"@include(if: true) ".repeat(1 + dice.below(600))} { name ${dice.pick(["@auth(requires: READER)", "@cost(weight: 1)", "@nothing", "@skip", "@skip(if: 1)"])} } }`,
  }),
  "many variables": (dice) => {
    const count = 1 + dice.below(800);
    const variables = repeat(count, (i) => `$v${i}: ${dice.pick(["Int", "[ID!]!", "Nothing"])}`);
    return { query: `query (${variables}) { __typename }`, variables: { v0: dice.pick(TEXTS) } };
  },
  "a long list": (dice) => ({
    query: "mutation M($ids: [ID!]!) { tagContents(contentIds: $ids) { ok } }",
    variables: { ids: Array.from({ length: 1 + dice.below(60_000) }, (_, i) => `${i}`) },
  }),
  "a long text": (dice) => ({
    query: "query ($input: SuggestInput!) { suggest(input: $input) { status } }",
    variables: { input: { title: "t", text: dice.pick(TEXTS).repeat(dice.below(400)) } },
  }),
  "variables of wrong types": (dice, roots) => {
    const { root, field } = dice.pick(roots);
    const args = field.args.map(({ name, type }) => ({ name, type: String(type) }));
    if (args.length === 0) return { query: `${root} { ${field.name}(x: 1) { __typename } }` };
    const declared = args.map(({ name, type }) => `$${name}: ${type}`).join(" ");
    const given = args.map(({ name }) => `${name}: $${name}`).join(" ");
    const selection = subselection(dice, field.type, 3);
    const variables = Object.fromEntries(
      args.map(({ name }) => [name, dice.pick([...WRONG_VALUES, ...TEXTS])]),
    );
    return { query: `${root} (${declared}) { ${field.name}(${given}) ${selection} }`, variables };
  },
  "literals of wrong types": (dice, roots) => {
    const { root, field } = dice.pick(roots);
    const args = field.args.map(
      ({ name, type }) =>
        `${name}: ${dice.below(3) === 0 ? literalOf(type) : dice.pick(WRONG_LITERALS)}`,
    );
    const given = args.length > 0 ? `(${args.join(" ")})` : "";
    return { query: `${root} { ${field.name}${given} ${subselection(dice, field.type, 3)} }` };
  },
  "good arguments and many fields": (dice, roots) => {
    const { root, field } = dice.pick(roots);
    const args = field.args.map(({ name, type }) => `${name}: ${literalOf(type)}`);
    const given = args.length > 0 ? `(${args.join(" ")})` : "";
    return { query: `${root} { ${field.name}${given} ${subselection(dice, field.type, 6)} }` };
  },
  "strange texts as arguments": (dice) => ({
    query: `{ tag(id: ${JSON.stringify(dice.pick(TEXTS))}) { id name } }`,
  }),
  "strange names": (dice) => ({
    query: `{ ${dice.pick(TEXTS)} ${dice.pick(NAMES)} }`,
    operationName: dice.pick(TEXTS),
  }),
  "several operations": (dice) => ({
    query: repeat(1 + dice.below(200), (i) => `query Q${i % 7} { __typename }`),
    operationName: dice.pick([null, "Q1", "Q9", "", 1, {}]),
  }),
  "a batch": (dice) => Array.from({ length: dice.below(200) }, () => ({ query: "{ __typename }" })),
  "a request of the wrong shape": (dice) => ({
    query: dice.pick([...WRONG_VALUES, "{ __typename }"]),
    variables: dice.pick([...WRONG_VALUES, '{"a":1}']),
    extensions: dice.pick([
      ...WRONG_VALUES,
      { persistedQuery: { version: 1, sha256Hash: dice.pick(TEXTS) } },
      { persistedQuery: dice.pick(WRONG_VALUES) },
    ]),
    operationName: dice.pick(WRONG_VALUES),
    ...(dice.below(2) === 0 ? { documentId: dice.pick([...WRONG_VALUES, ...TEXTS]) } : {}),
  }),
  "prototype names": (dice) =>
    `{"query":"{ __typename }","${dice.pick(["__proto__", "constructor", "prototype"])}":{"query":"{ x }","isAdmin":true},"variables":{"__proto__":{"a":1}}}`,
  "broken JSON": (dice) => {
    const good = JSON.stringify({
      query: "{ viewer { name } }",
      variables: { a: dice.pick(TEXTS) },
    });
    return good.slice(0, dice.below(good.length)) + dice.pick(["", "}", "\u0000", "]", ",,"]);
  },
  "a document with a byte changed": (dice) => {
    const good =
      "query A($id: ID!) { tag(id: $id) { id name broader { tagId } } } fragment F on Tag { id }";
    const place = dice.below(good.length);
    const byte = String.fromCharCode(dice.below(256));
    return { query: good.slice(0, place) + byte + good.slice(place + 1), variables: { id: "x" } };
  },
  "deferred and streamed": (dice) => ({
    query: `{ ... @${dice.pick(["defer", "stream", "live"])} { viewer { name } } }`,
  }),
  "a subscription that there is not": () => ({ query: "subscription { nothing }" }),
  "a definition in place of an operation": (dice) => ({
    query: dice.pick([
      "type Query { a: Int }",
      "schema { query: Query }",
      "extend type Query { a: Int }",
      "directive @a on FIELD",
      "#",
      "",
      " ",
      "{",
      "}",
      "{ }",
    ]),
  }),
};

/** Requests that nobody sends in good faith; the same for the same seed. */
export function* fuzzRequests(
  schema: GraphQLSchema,
  { seed, count }: { seed: number; count: number },
): Generator<FuzzRequest> {
  const generator = xoroshiro128plus(seed);
  const dice: Dice = {
    below: (count) => uniformInt(generator, 0, Math.max(0, count - 1)),
    pick: (items) => {
      const item = items[uniformInt(generator, 0, items.length - 1)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
  };
  const roots = rootFieldsOf(schema);
  const kinds = Object.entries(KINDS);
  for (let made = 0; made < count; made += 1) {
    const [kind, make] = kinds[made % kinds.length] ?? dice.pick(kinds);
    const request = make(dice, roots);
    yield { kind, body: typeof request === "string" ? request : JSON.stringify(request) };
  }
}

function rootDocument(roots: readonly RootField[], name: string): string {
  return roots.find(({ field }) => field.name === name)?.document ?? "{ __typename }";
}

/** Fields at random, with wrong ones among them, to this depth. */
function subselection(dice: Dice, type: RootField["field"]["type"], depth: number): string {
  const fields = fieldsOf(namedTypeOf(type));
  if (fields.length === 0) return dice.below(10) === 0 ? "{ nothing }" : "";
  if (depth === 0) return "{ __typename }";
  const chosen = Array.from({ length: 1 + dice.below(6) }, () => dice.pick(fields));
  const parts = chosen.map((field) => {
    const needed = field.args.map(({ name, type }) => `${name}: ${literalOf(type)}`);
    const given = needed.length > 0 ? `(${needed.join(" ")})` : "";
    return `${field.name}${given} ${subselection(dice, field.type, depth - 1)}`;
  });
  return `{ __typename ${parts.join(" ")} }`;
}
