// The icons named in icons.txt as one file of symbols.
import { join } from "node:path";
import { readFileSync } from "./files.mjs";

export function sprite(packages, icons) {
  const symbols = icons.map(name => {
    const svg = readFileSync(join(packages, "@tabler/icons/icons/outline", `${name}.svg`));
    const shapes = [...svg.matchAll(/<(?:path|circle|line|rect|polyline|ellipse)\b[^>]*\/>/g)].map(m => m[0]).filter(s => !s.includes('stroke="none"'));
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.join("")}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("\n")}</svg>`;
}
