// The few file acts the build needs; Node 18, which is Debian 12's, has no globSync of its own.
import { existsSync, mkdirSync as make, readdirSync, readFileSync as read, rmSync as remove, writeFileSync } from "node:fs";
import { join } from "node:path";

export { writeFileSync };
export const readFileSync = path => read(path, "utf8");
export const readBytes = path => read(path);
export const mkdirSync = path => make(path, { recursive: true });
export const rmSync = path => remove(path, { recursive: true, force: true });

/** Files in `folder` that end so; "Css/*.css" looks into that folder of each subfolder. Sorted by path. */
export function globSync(folder, pattern) {
  if (!existsSync(folder)) return [];
  const [inner, ending] = pattern.includes("*") ? pattern.split("/*") : ["", pattern];
  const folders = inner ? readdirSync(folder).map(f => join(folder, f, inner)).filter(existsSync) : [folder];
  return folders.flatMap(f => readdirSync(f).filter(n => n.endsWith(ending)).map(n => join(f, n))).sort();
}
