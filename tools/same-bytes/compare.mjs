// Two folders in; every file of either out, with its size on both sides and whether its bytes differ.
// A file that one side lacks differs.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export function compareFolders(before, after) {
  const paths = new Set([...filesIn(before), ...filesIn(after)]);
  return [...paths].toSorted().map((path) => {
    const [old, now] = [before, after].map((folder) => contentOf(join(folder, path)));
    const differs = old === undefined || now === undefined || !old.equals(now);
    return { path, before: old?.length, after: now?.length, differs };
  });
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true }).filter((path) => {
    return statSync(join(folder, path)).isFile();
  });
}

function contentOf(path) {
  return existsSync(path) ? readFileSync(path) : undefined;
}
