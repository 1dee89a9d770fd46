import { each, type Rows } from "./rows.ts";

const SOURCE: Rows = {
  just: "item-of 0 1 2 3",
  fromCallable: "item-from 0",
  fromSupplier: "item-from 0",
  create: "item-block 0",
  unsafeCreate: "item-block 0",
  fromIterable: "item-of 0",
  from: "item-of 0",
  merge: "item-of 0 1 2",
  concat: "item-of 0 1 2",
  map: "item-map 0 1",
  flatMap: "item-flat-map 0 1",
  concatMap: "item-flat-map 0 1",
  switchMap: "item-flat-map 0 1",
  flatMapSingle: "item-flat-map 0 1",
  doOnNext: "item-observe 0 1;self",
  doOnSuccess: "item-observe 0 1;self",
  "zip/3": "item-combine 0 1 2",
  "combineLatest/3": "item-combine 0 1 2",
  zipWith: "item-combine 0 1 2",
  withLatestFrom: "item-combine 0 1 2",
  "subscribe/0": "nothing",
  subscribe: "item-observe 0 1",
  subscribeWith: "item-observe 0 1",
  forEach: "item-observe 0 1",
  blockingGet: "item-get 0",
  blockingFirst: "item-get 0",
  blockingLast: "item-get 0",
  toBlocking: "self",
  subscribeOn: "self",
  observeOn: "self",
  cache: "self",
  toObservable: "self",
  toFlowable: "self",
  toSingle: "self",
  toMaybe: "self",
};

const EMITTER: Rows = {
  onNext: "item-give 0 1",
  onSuccess: "item-give 0 1",
  onComplete: "nothing",
  onError: "nothing",
  ...SOURCE,
};

const classes = (prefixes: readonly string[], names: readonly string[]): readonly string[] =>
  prefixes.flatMap((prefix) => names.map((name) => `${prefix}.${name}`));

const RX = ["io.reactivex", "io.reactivex.rxjava3.core"];

/** RxJava 1 to 3 (https://reactivex.io/RxJava/3.x/javadoc). */
const RX_JAVA: Readonly<Record<string, Rows>> = {
  ...each([...classes(RX, ["Observable", "Single", "Maybe", "Flowable"]), "rx.Observable", "rx.Single"], SOURCE),
  ...each(classes(RX, ["Emitter", "ObservableEmitter", "SingleEmitter", "MaybeEmitter", "FlowableEmitter"]), EMITTER),
  ...each(["rx.Observer", "rx.Subscriber", "io.reactivex.Observer", "io.reactivex.rxjava3.core.Observer"], EMITTER),
  ...each(
    [
      ...classes(
        ["io.reactivex.subjects", "io.reactivex.rxjava3.subjects"],
        ["Subject", "PublishSubject", "BehaviorSubject", "ReplaySubject", "SingleSubject"],
      ),
      ...classes(["rx.subjects"], ["Subject", "PublishSubject", "BehaviorSubject"]),
    ],
    { ...EMITTER, create: "fresh", getValue: "item-get 0" },
  ),
};

/** https://developer.android.com/topic/libraries/architecture/livedata */
const LIVE_DATA_CLASS: Rows = {
  setValue: "item-set 0 1",
  postValue: "item-set 0 1",
  getValue: "item-get 0",
  observe: "item-observe 0 2;register 2",
  observeForever: "item-observe 0 1;register 1",
  removeObserver: "unobserve 1;forget 1",
  addSource: "item-observe 1 2",
};
const TRANSFORMATIONS: Rows = { map: "item-map 0 1", switchMap: "item-flat-map 0 1", distinctUntilChanged: "argument 0" };

const LIVE_DATA: Readonly<Record<string, Rows>> = {
  ...each(
    classes(["android.arch.lifecycle", "androidx.lifecycle"], ["LiveData", "MutableLiveData", "MediatorLiveData"]),
    LIVE_DATA_CLASS,
  ),
  ...each(["android.arch.lifecycle.Transformations", "androidx.lifecycle.Transformations"], TRANSFORMATIONS),
  "androidx.lifecycle.FlowLiveDataConversions": {
    asLiveData: "argument 0",
    asLiveData$default: "argument 0",
    asFlow: "argument 0",
  },
};

const FLOW: Rows = {
  setValue: "item-set 0 1",
  getValue: "item-get 0",
  emit: "item-give 0 1",
  tryEmit: "item-give 0 1",
  collect: "item-observe 0 1",
};

/** Functions that give the flow as it is, for what is followed here. */
const SAME =
  "asStateFlow asSharedFlow flowOn buffer buffer$default conflate distinctUntilChanged debounce catch onStart onCompletion stateIn shareIn take drop retry filterNotNull";

/** Flows and channels of Kotlin (https://kotlinlang.org/api/kotlinx.coroutines). */
const KOTLIN_FLOWS: Readonly<Record<string, Rows>> = {
  ...each(
    classes(
      ["kotlinx.coroutines.flow"],
      ["Flow", "FlowCollector", "StateFlow", "SharedFlow", "MutableStateFlow", "MutableSharedFlow"],
    ),
    FLOW,
  ),
  "kotlinx.coroutines.flow.StateFlowKt": { MutableStateFlow: "item-of 0" },
  "kotlinx.coroutines.flow.FlowKt": {
    ...Object.fromEntries(SAME.split(" ").map((name) => [name, "argument 0"])),
    flow: "item-block 0",
    callbackFlow: "item-block 0",
    channelFlow: "item-block 0",
    flowOf: "item-of 0",
    onEach: "item-observe 0 1;argument 0",
    mapLatest: "item-map 0 1",
    flatMapConcat: "item-flat-map 0 1",
    "combine/3": "item-combine 0 1 2",
    "combineLatest/3": "item-combine 0 1 2",
    "zip/3": "item-combine 0 1 2",
    collectLatest: "item-observe 0 1",
    collect: "item-observe 0 1",
    first: "item-get 0",
    firstOrNull: "item-get 0",
    single: "item-get 0",
    last: "item-get 0",
    receiveAsFlow: "argument 0",
    consumeAsFlow: "argument 0",
    launchIn: "nothing",
  },
  ...each(classes(["kotlinx.coroutines.channels"], ["Channel", "SendChannel", "ReceiveChannel", "ProducerScope"]), {
    send: "item-give 0 1",
    trySend: "item-give 0 1",
    "trySend-JP2dKIU": "item-give 0 1",
    offer: "item-give 0 1",
    receive: "item-get 0",
    getChannel: "self",
  }),
};

/** Streams of items, and values that are observed. */
export const ITEMS: Readonly<Record<string, Rows>> = { ...RX_JAVA, ...LIVE_DATA, ...KOTLIN_FLOWS };
