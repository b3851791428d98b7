// What the TypeScript compiler finds in plain JavaScript. It is not told of types, so only what concerns names counts.
const ts = globalThis.module.exports;

const BROWSER = `
  addEventListener AudioBuffer AudioBufferSourceNode AudioContext Blob BroadcastChannel console createImageBitmap crypto CSS CSSStyleSheet CustomEvent
  customElements document DOMParser Event fetch FormData GainNode getComputedStyle getSelection HTMLElement history innerHeight IntersectionObserver localStorage location
  matchMedia MutationObserver navigator Node NodeFilter Notification OscillatorNode performance queueMicrotask requestAnimationFrame ResizeObserver sessionStorage clearInterval
  clearTimeout setInterval setTimeout TextEncoder URL URLSearchParams WebSocket window XMLHttpRequest`;
const LANGUAGE = `
  Date decodeURIComponent encodeURIComponent Error Infinity Intl JSON Map Math Promise Proxy RangeError Set TypeError Uint8Array WeakMap WeakSet`;
// The compiler insists on these, even where nobody asks for types.
const TYPES =
  "Array Boolean CallableFunction Function IArguments ImportMeta NewableFunction Number Object RegExp String";
const VALUES = "Array Boolean Number Object String";

const GLOBALS = [
  ...words(TYPES).map((name) => `interface ${name}${name === "Array" ? "<T>" : ""} { [key: string]: any }`),
  ...words(`${BROWSER} ${LANGUAGE} ${VALUES}`).map((name) => `declare var ${name}: any;`),
  'declare module "lit";',
  'declare module "lit/*";',
].join("\n");

const GLOBALS_FILE = "/globals.d.ts";
const OPTIONS = {
  allowJs: true,
  checkJs: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noEmit: true,
  noLib: true,
  noUnusedLocals: true,
  allowUnreachableCode: false,
  target: ts.ScriptTarget.ESNext,
  types: [],
};

const RULES = new Map([
  [2304, "no-undef"],
  [2552, "no-undef"],
  [2305, "import-exists"],
  [2307, "import-exists"],
  [2614, "import-exists"],
  [2724, "import-exists"],
  [2588, "no-const-assign"],
  [6133, "no-unused"],
  [6192, "no-unused"],
  [6196, "no-unused"],
  [6198, "no-unused"],
  [6199, "no-unused"],
  [7027, "no-unreachable"],
]);

/** What is wrong with scripts, given as `[path, text]` each: file, line, rule and a sentence. */
export function lint(scripts) {
  const texts = new Map(Array.from(scripts, ([path, text]) => [path, text]));
  const program = ts.createProgram([...texts.keys(), GLOBALS_FILE], OPTIONS, hostOf(texts));
  const files = [...texts.keys()].map((path) => program.getSourceFile(path));
  return files.flatMap((file) => [...namesIn(file, program), ...operatorsIn(file)]);
}

function namesIn(file, program) {
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return found
    .map(({ code, start, messageText }) => ({ rule: ruleOf(code), start, messageText }))
    .filter(({ rule }) => rule)
    .map(({ rule, start, messageText }) =>
      finding(file, start, rule, ts.flattenDiagnosticMessageText(messageText, " ")),
    );
}

function ruleOf(code) {
  return code < 2000 ? "syntax" : RULES.get(code);
}

function operatorsIn(file) {
  const found = [];
  const visit = (node) => {
    if (node.kind === ts.SyntaxKind.EqualsEqualsToken) found.push(finding(file, node.getStart(), "eqeqeq", "Use ===."));
    if (node.kind === ts.SyntaxKind.ExclamationEqualsToken)
      found.push(finding(file, node.getStart(), "eqeqeq", "Use !==."));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function finding(file, start, rule, sentence) {
  const { line } = file.getLineAndCharacterOfPosition(start);
  return `${file.fileName}:${line + 1} ${rule}: ${sentence}`;
}

function hostOf(texts) {
  const read = (path) => (path === GLOBALS_FILE ? GLOBALS : texts.get(path));
  return {
    directoryExists: () => true,
    fileExists: (path) => read(path) !== undefined,
    getCanonicalFileName: (path) => path,
    getCurrentDirectory: () => "/",
    getDefaultLibFileName: () => "/none.d.ts",
    getNewLine: () => "\n",
    getSourceFile: (path, version) =>
      read(path) === undefined ? undefined : ts.createSourceFile(path, read(path), version, true),
    readFile: read,
    useCaseSensitiveFileNames: () => true,
    writeFile: () => {},
  };
}

function words(text) {
  return text.trim().split(/\s+/);
}
