export const FRAMEWORK_ATTRIBUTES: ReadonlyMap<number, string> = new Map([[0x01010003, "name"]]);
