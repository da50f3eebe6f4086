// Pictures: what we accept. The type of a picture is what its bytes say, not its name.

/** A picture that has been looked at. Pixels. */
export interface ImageFile {
  bytes: Uint8Array;
  mediaType: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp';
  width: number;
  height: number;
}
