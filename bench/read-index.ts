// Reads an APK and indexes every DEX instruction, and nothing else: the part that `dexdump -d` is compared with.
import { indexApp } from "./code.ts";

const [, , file = ""] = process.argv;
const codes = indexApp(file);
const instructions = codes.reduce((sum, { instructionCount }) => sum + instructionCount, 0);
const calls = codes.reduce((sum, { invokes }) => sum + invokes.count, 0);
console.log(`${codes.length} DEX, ${instructions} instructions, ${calls} calls`);
