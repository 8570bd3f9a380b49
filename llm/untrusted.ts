/** Markers by which chat templates tell roles apart: <|im_start|>, [INST], <<SYS>>, <start_of_turn>, <s>, … */
const TEMPLATE_TOKENS =
  /<\|[^|<>]{0,40}\|>|<｜[^｜<>]{0,40}｜>|\[\/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS)\]|<<\/?SYS>>|<\/?(?:start_of_turn|end_of_turn|bos|eos|pad|unk|s)>/giu;
/** The tags that this program itself puts around data. */
const OUR_DELIMITERS = /<\/?\s*(?:content|example|note|candidates|tag)\b[^>]*>/giu;
/** Control, format (zero-width, bidirectional, tag) and private-use characters, lone surrogates; not tab or line feed. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/**
 * Makes a text harmless inside a prompt: it cannot open or close a role, leave its delimiters,
 * hide characters, or fill the context. What people can read stays readable.
 * Every text that reaches a prompt passes here: contents, tag names, definitions, rules, facts.
 */
export function neutralise(text: string, maxChars: number): string {
  const visible = text.normalize("NFC").replaceAll("\r\n", "\n").replaceAll(INVISIBLE, " ");
  const inert = removeMarkers(visible);
  const compact = inert
    .replaceAll(/[ \t]+/g, " ")
    .replaceAll(/\s*\n\s*/g, "\n")
    .trim();
  return compact.length > maxChars ? `${cutAtCharacter(compact, maxChars - 1)}…` : compact;
}

/** The same on one line, for names in lists. */
export function neutraliseLine(text: string, maxChars: number): string {
  return neutralise(text.replaceAll(/\s+/g, " "), maxChars);
}

/** Repeats until nothing is left: removing one marker may join the halves of another. */
function removeMarkers(text: string): string {
  const next = text.replaceAll(TEMPLATE_TOKENS, " ").replaceAll(OUR_DELIMITERS, " ");
  return next === text ? text : removeMarkers(next);
}

/** Never cuts a surrogate pair in two. */
function cutAtCharacter(text: string, length: number): string {
  const code = text.charCodeAt(length - 1);
  const isHighSurrogate = code >= 0xd8_00 && code <= 0xdb_ff;
  return text.slice(0, isHighSurrogate ? length - 1 : length);
}
