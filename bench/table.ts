/** Prints the head of a Markdown table. */
export const printHead = (columns: readonly string[]): void => {
  printRow(columns);
  console.log(`|${"---|".repeat(columns.length)}`);
};

/** Prints a row of it. */
export const printRow = (cells: readonly (string | number)[]): void => console.log(`| ${cells.join(" | ")} |`);
