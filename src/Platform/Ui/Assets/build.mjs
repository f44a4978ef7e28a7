// Gathers what the browser is sent into src/Platform/wwwroot: every file under a name that carries its hash, with its
// compressed twins, and assets.json that says which name is which.
import { createHash } from "node:crypto";
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "./files.mjs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fontFaces } from "./fonts.mjs";
import { sprite } from "./sprite.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const platform = join(here, "../..");
const modules = join(platform, "../Modules");
const out = join(platform, "wwwroot");
const packages = join(here, "node_modules");
const names = {};

function emit(name, content) {
  const bytes = Buffer.from(content);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const hashed = `${basename(name, extname(name))}.${hash}${extname(name)}`;
  writeFileSync(join(out, hashed), bytes);
  if (/\.(css|js|svg)$/.test(name)) {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
    writeFileSync(join(out, `${hashed}.br`), brotliCompressSync(bytes, quality));
    writeFileSync(join(out, `${hashed}.gz`), gzipSync(bytes, { level: 9 }));
  }
  names[name] = hashed;
  return hashed;
}

/** Ours, in the order of names; the layers, not the order, decide which rule wins. tokens.css comes first as it names the layers. */
function ours(kind, extension) {
  const kernel = globSync(join(platform, "Ui", kind), extension);
  const first = kernel.filter(f => basename(f) === "tokens.css");
  return [...first, ...kernel.filter(f => !first.includes(f)), ...globSync(modules, `${kind}/*${extension}`)];
}

rmSync(out);
mkdirSync(out);
const fonts = fontFaces(packages, emit);
emit("app.css", ours("Css", ".css").map(f => readFileSync(f)).join("") + fonts);
emit("app.js", ours("Js", ".js").map(f => `{\n${readFileSync(f)}}\n`).join(""));
emit("htmx.js", readFileSync(join(packages, "htmx.org/dist/htmx.min.js")));
emit("echarts.js", readFileSync(join(packages, "echarts/dist/echarts.common.min.js")));
for (const art of globSync(join(platform, "Ui/Art"), ".svg")) emit(basename(art), readFileSync(art));
const icons = readFileSync(join(here, "icons.txt")).split("\n").filter(Boolean);
emit("icons.svg", sprite(packages, icons));
writeFileSync(join(out, "assets.json"), JSON.stringify({ names, icons }));
