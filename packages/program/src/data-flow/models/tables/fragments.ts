import { each, type Rows } from "./rows.ts";

const FRAGMENT: Rows = {
  getActivity: "own-activity",
  requireActivity: "own-activity",
  getContext: "own-activity",
  requireContext: "own-activity",
  getArguments: "own-arguments",
  requireArguments: "own-arguments",
  setArguments: "set-key 1 arguments",
  startActivity: "deliver 1 activity",
  startActivityForResult: "deliver 1 activity;ask-to-pick 1",
  registerForActivityResult: "ask-by-contract 1 2",
  "registerForActivityResult/3": "ask-by-contract 1 3",
  getParentFragmentManager: "nothing",
  getChildFragmentManager: "nothing",
  getString: "resource-text 1",
  "getString/2": "resource-format 1",
};

const FRAGMENT_PACKAGES = ["android.app", "android.support.v4.app", "androidx.fragment.app"];

/** Fragments of the three libraries that have had them (https://developer.android.com/guide/fragments). */
export const FRAGMENTS: Readonly<Record<string, Rows>> = {
  ...each(
    FRAGMENT_PACKAGES.map((name) => `${name}.Fragment`),
    FRAGMENT,
  ),
  ...each(
    FRAGMENT_PACKAGES.map((name) => `${name}.FragmentTransaction`),
    { add: "add-fragment", replace: "add-fragment" },
  ),
  ...each(
    FRAGMENT_PACKAGES.map((name) => `${name}.FragmentManager`),
    {
      findFragmentById: "fragments",
      findFragmentByTag: "fragments",
      setFragmentResultListener: "result-listen 1 3",
      setFragmentResult: "result-give 1 2",
    },
  ),
  "androidx.navigation.NavController": { navigate: "navigate 2", "navigate/1": "navigate 1" },
  "androidx.fragment.app.FragmentKt": { setFragmentResultListener: "result-listen 1 2", setFragmentResult: "result-give 1 2" },
  ...each(["android.app.LoaderManager", "android.support.v4.app.LoaderManager", "androidx.loader.app.LoaderManager"], {
    getInstance: "fresh",
    initLoader: "load 1 2 3",
    restartLoader: "load 1 2 3",
  }),
  ...each(["android.content.CursorLoader", "android.support.v4.content.CursorLoader", "androidx.loader.content.CursorLoader"], {
    "<init>/1": "self",
    "<init>": "set-key 2 address",
    setUri: "set-key 1 address",
  }),
};
