/** What a piece of text is, from which its look follows. */
export type Role = "title" | "heading" | "strong" | "quiet" | "high" | "medium" | "low" | "info";

/** SGR parameters (ECMA-48 §8.3.117); colours of the sixteen that every theme defines. */
const SGR: Readonly<Record<Role, string>> = {
  title: "1",
  heading: "1;34",
  strong: "1",
  quiet: "2",
  high: "1;31",
  medium: "33",
  low: "36",
  info: "2",
};

/** Gives a text its look; without colour the text itself. Widths are taken before this. */
export type Paint = (role: Role, text: string) => string;

export const painter = (color: boolean): Paint =>
  color ? (role, text) => (text === "" ? "" : `\u001b[${SGR[role]}m${text}\u001b[0m`) : (_role, text) => text;
