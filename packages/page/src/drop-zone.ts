/** Takes files that are dropped on `zone` or chosen by `input`. */
export const takeFiles = (zone: HTMLElement, input: HTMLInputElement, onFiles: (files: readonly File[]) => void): void => {
  const take = (list: FileList | null | undefined): void => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(files);
  };
  input.addEventListener("change", () => {
    take(input.files);
    // The same file may be chosen again.
    input.value = "";
  });
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    event.stopPropagation();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", (event) => {
    if (event.relatedTarget instanceof Node && zone.contains(event.relatedTarget)) return;
    zone.classList.remove("over");
  });
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    event.stopPropagation();
    zone.classList.remove("over");
    take(event.dataTransfer?.files);
  });
};

/** A file that misses its zone would be opened in place of the page: it is dropped into nothing. */
export const ignoreStrayFiles = (): void => {
  for (const kind of ["dragover", "drop"] as const) document.addEventListener(kind, (event) => event.preventDefault());
};
