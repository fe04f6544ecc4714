/** How long the file stays readable after it was handed over (ms): Safari reads it late. */
const READABLE_MS = 60_000;

/** Hands a file to the browser to be kept or opened under `name`. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), READABLE_MS);
}
