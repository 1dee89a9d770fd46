/** How long the address of a saved file is kept: browsers read it some time after the click. */
const KEPT_MILLISECONDS = 60_000;

/** Lets the browser save these bytes under this name. Nothing is sent: the address leads into this page. */
export const saveFile = (name: string, content: string | Uint8Array<ArrayBuffer>): void => {
  // Not the type of the content: a browser that knows the type may show the file, or put another ending to it.
  const address = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS);
};
