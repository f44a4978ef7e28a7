// Be Vietnam Pro and Noto Sans Khmer, only the weights and scripts that the pages use.
import { join } from "node:path";
import { readBytes, readFileSync } from "./files.mjs";

const faces = [
  { pack: "be-vietnam-pro", family: "Be Vietnam Pro", subsets: ["vietnamese", "latin"], weights: [400, 500, 600, 700] },
  { pack: "noto-sans-khmer", family: "Noto Sans Khmer", subsets: ["khmer"], weights: [400, 600] },
];

/** The @font-face rules; each file is emitted under its hashed name on the way. */
export function fontFaces(packages, emit) {
  return faces.flatMap(({ pack, family, subsets, weights }) => subsets.flatMap(subset => weights.map(weight => {
    const folder = join(packages, "@fontsource", pack);
    const file = `${pack}-${subset}-${weight}-normal.woff2`;
    const url = emit(file, readBytes(join(folder, "files", file)));
    return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url("${url}") format("woff2");unicode-range:${range(folder, file, weight)}}\n`;
  }))).join("");
}

function range(folder, file, weight) {
  const css = readFileSync(join(folder, `${weight}.css`));
  const at = css.indexOf(file);
  return /unicode-range:\s*([^;]+);/.exec(css.slice(at))[1];
}
