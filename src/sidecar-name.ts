// Where an author's corrections stand: beside the manuscript, under its name.

/** `story.txt` → `story.fascicle.yaml`; folders stay as they are. */
export function sidecarName(manuscript: string): string {
  return `${manuscript.replace(/\.[^./\\]*$/, '')}.fascicle.yaml`;
}
