/**
 * Every instruction format of Dalvik bytecode and its size in 16-bit code units (Dalvik executable instruction formats,
 * https://source.android.com/docs/core/runtime/instruction-formats). The first digit of a name is the size, the second the
 * number of registers, the letter the kind of extra data.
 */
export const INSTRUCTION_FORMAT_UNITS = {
  "10x": 1,
  "10t": 1,
  "11n": 1,
  "11x": 1,
  "12x": 1,
  "20t": 2,
  "21c": 2,
  "21h": 2,
  "21s": 2,
  "21t": 2,
  "22b": 2,
  "22c": 2,
  "22s": 2,
  "22t": 2,
  "22x": 2,
  "23x": 2,
  "30t": 3,
  "31c": 3,
  "31i": 3,
  "31t": 3,
  "32x": 3,
  "35c": 3,
  "3rc": 3,
  "45cc": 4,
  "4rcc": 4,
  "51l": 5,
} as const;

export type InstructionFormat = keyof typeof INSTRUCTION_FORMAT_UNITS;
