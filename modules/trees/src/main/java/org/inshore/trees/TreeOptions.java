package org.inshore.trees;

import java.util.List;

/**
 * Options of a scan of a tree, as scanners take them from their settings.
 *
 * @param include globs on the path below the target; when given, other files are left out
 * @param exclude globs on the path below the target; files and folders that match are left out
 * @param maxDepth deepest folder that is looked into; the target's own files are at depth 1
 * @param requests most requests that are under way at the same time
 */
public record TreeOptions(List<String> include, List<String> exclude, int maxDepth, int requests) {

  /** Copies the lists and refuses what cannot be. */
  public TreeOptions {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    if (maxDepth < 1 || maxDepth > 1000) {
      throw new IllegalArgumentException("max-depth: 1 – 1000");
    }
    if (requests < 1 || requests > 256) {
      throw new IllegalArgumentException("requests: 1 – 256");
    }
    include.forEach(Glob::of);
    exclude.forEach(Glob::of);
  }
}
