import { each, type Rows } from "./rows.ts";

const FRAGMENT: Rows = {
  getActivity: "own-activity",
  requireActivity: "own-activity",
  getContext: "own-activity",
  requireContext: "own-activity",
  getArguments: "get-key arguments",
  requireArguments: "get-key arguments",
  setArguments: "set-key 1 arguments",
  startActivity: "deliver 1 activity",
  startActivityForResult: "deliver 1 activity",
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
    { findFragmentById: "fragments", findFragmentByTag: "fragments" },
  ),
};
