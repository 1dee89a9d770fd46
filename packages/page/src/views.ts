import { find } from "./dom.ts";

/** Shows one of the views of a page and hides the others. `views` names each by its id, with the id of what has the focus in it. */
export const followViews =
  <View extends string>(views: Readonly<Record<View, string>>): ((view: View) => void) =>
  (view) => {
    for (const name of Object.keys(views)) find(name).hidden = name !== view;
    document.body.dataset["view"] = view;
    find(views[view]).focus();
  };
