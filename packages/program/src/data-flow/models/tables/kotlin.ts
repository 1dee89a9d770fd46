import { each, type Rows } from "./rows.ts";

/** Functions that run the block that they are given (https://kotlinlang.org/api/kotlinx.coroutines). */
const BUILDERS: Rows = {
  launch: "coroutine",
  launch$default: "coroutine",
  async: "coroutine",
  async$default: "coroutine",
  runBlocking: "coroutine",
  runBlocking$default: "coroutine",
  withContext: "coroutine",
};

/** The library of Kotlin and its coroutines (https://kotlinlang.org/api). */
export const KOTLIN_LIBRARIES: Readonly<Record<string, Rows>> = {
  ...each(["kotlinx.coroutines.BuildersKt", "kotlinx.coroutines.BuildersKt__Builders_commonKt"], BUILDERS),
  ...each(["kotlinx.coroutines.CoroutineScopeKt", "kotlinx.coroutines.SupervisorKt", "kotlinx.coroutines.TimeoutKt"], {
    coroutineScope: "coroutine",
    supervisorScope: "coroutine",
    withTimeout: "coroutine",
    withTimeoutOrNull: "coroutine",
  }),
  "kotlinx.coroutines.DelayKt": { delay: "nothing" },
  "kotlinx.coroutines.Deferred": { await: "get-key result" },
  "kotlin.coroutines.intrinsics.IntrinsicsKt": { getCOROUTINE_SUSPENDED: "no-value" },
  // What a success gives is the value itself; an exception is what a failure was made of.
  "kotlin.ResultKt": { throwOnFailure: "nothing", createFailure: "set-new 0 exception" },
  "kotlin.Result": {
    "constructor-impl": "argument 0",
    "box-impl": "argument 0",
    "unbox-impl": "self",
    "exceptionOrNull-impl": "get-key exception",
    "isSuccess-impl": "nothing",
    "isFailure-impl": "nothing",
  },
  "kotlin.LazyKt": { lazy: "wrap-new 0", "lazy/2": "wrap-new 1" },
  "kotlin.LazyKt__LazyJVMKt": { lazy: "wrap-new 0", "lazy/2": "wrap-new 1" },
  "kotlin.Lazy": { getValue: "lazy-value" },
  ...each(["kotlin.properties.ObservableProperty", "kotlin.properties.ReadWriteProperty"], {
    "<init>": "set-key 1 value",
    getValue: "get-key value",
    setValue: "set-key 3 value;run 0 afterChange 2 1 3",
  }),
  // https://kotlinlang.org/api/core/kotlin-stdlib/kotlin.io
  "kotlin.io.FilesKt": {
    ...Object.fromEntries(
      ["writeText", "appendText", "writeBytes", "appendBytes"].flatMap((name) => [
        [name, "write-shared 0 1 file"],
        [`${name}$default`, "write-shared 0 1 file"],
      ]),
    ),
    ...Object.fromEntries(
      ["readText", "readBytes", "readLines"].flatMap((name) => [
        [name, "read-shared 0 file"],
        [`${name}$default`, "read-shared 0 file"],
      ]),
    ),
  },
  "kotlin.jvm.internal.Reflection": { getOrCreateKotlinClass: "argument 0" },
  "kotlin.jvm.internal.Intrinsics": {
    stringPlus: "concat 0 1",
    areEqual: "nothing",
    checkNotNull: "nothing",
    checkNotNullParameter: "nothing",
    checkNotNullExpressionValue: "nothing",
    checkParameterIsNotNull: "nothing",
    checkExpressionValueIsNotNull: "nothing",
  },
};
