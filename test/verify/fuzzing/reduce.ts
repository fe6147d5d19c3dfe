import { isList, isTreeObject, withItem, withMember, withoutMember, type Tree } from './tree';

/** The tree with ever more taken away, as long as it is still enough: one thing after the other, and then what is within them. */
export function reduced(tree: Tree, isEnough: (candidate: Tree) => boolean, attempts: number): Tree {
  let left = attempts;
  const enough = (candidate: Tree): boolean => {
    left -= 1;
    return left >= 0 && isEnough(candidate);
  };

  /** @param put the whole tree with something in the place of this one */
  function shrunk(node: Tree, put: (node: Tree) => Tree): Tree {
    if (isList(node)) return shrunkList(node, put);
    if (isTreeObject(node)) {
      let object = node;
      for (const name of Object.keys(node)) {
        const without = withoutMember(object, name);
        const whole = object;
        if (enough(put(without))) object = without;
        else
          object = withMember(
            whole,
            name,
            shrunk(whole[name] as Tree, (each) => put(withMember(whole, name, each))),
          );
      }
      return object;
    }
    return typeof node === 'string' && node.length > 60 ? shrunkText(node, put) : node;
  }

  function shrunkList(node: readonly Tree[], put: (node: Tree) => Tree): Tree {
    let list = node;
    while (list.length > 3 && enough(put(list.slice(0, list.length >> 1)))) list = list.slice(0, list.length >> 1);
    for (let index = list.length - 1; index >= 0; index -= 1) {
      const whole = list;
      const without = whole.filter((_, each) => each !== index);
      if (enough(put(without))) list = without;
      else
        list = withItem(
          whole,
          index,
          shrunk(whole[index] as Tree, (each) => put(withItem(whole, index, each))),
        );
    }
    return list;
  }

  function shrunkText(node: string, put: (node: Tree) => Tree): Tree {
    let text = node;
    for (let isShorter = true; isShorter && text.length > 1;) {
      const shorter = [text.slice(0, text.length >> 1), text.slice(text.length >> 1)].find((each) => enough(put(each)));
      isShorter = shorter !== undefined;
      text = shorter ?? text;
    }
    return text;
  }

  return shrunk(tree, (whole) => whole);
}
