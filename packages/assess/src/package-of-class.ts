/** The package of a class by its full name in dots; empty for the unnamed package. */
export const packageOfClass = (className: string): string => className.slice(0, Math.max(0, className.lastIndexOf(".")));
