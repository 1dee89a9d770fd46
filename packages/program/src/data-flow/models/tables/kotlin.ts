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
