/** An index that is built at its first use: loading this package must cost a command that never looks up nothing. */
export const lazy = <T>(build: () => T): (() => T) => {
  let built: { readonly value: T } | undefined;
  return () => (built ??= { value: build() }).value;
};
