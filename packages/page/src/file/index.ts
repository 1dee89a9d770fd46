export { renderPageFile } from "./page-file.ts";
export { busyView, problemView, promiseBlock, resultView } from "./views.ts";
