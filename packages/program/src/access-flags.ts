/** Access flags (DEX format, "access_flags definitions"); the same bits for classes, fields and methods unless the name says so. */
export const ACCESS = {
  public: 0x1,
  private: 0x2,
  protected: 0x4,
  static: 0x8,
  final: 0x10,
  native: 0x100,
  interface: 0x200,
  abstract: 0x400,
  annotation: 0x2000,
  enum: 0x4000,
  constructor: 0x1_0000,
} as const;
