// What a picture is called that a manuscript names by a URL.

/**
 * The file names a URL may stand for, the likelier first: `the%20map.png` is a file of the very name,
 * or else `the map.png`.
 */
export function pictureNames(url: string): string[] {
  try {
    return [...new Set([url, decodeURIComponent(url)])];
  } catch {
    return [url];
  }
}
