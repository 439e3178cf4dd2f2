package org.inshore.scanners.files;

import java.util.List;
import org.inshore.spi.scan.Default;
import org.inshore.trees.TreeOptions;

/**
 * The scanner's settings.
 *
 * @param include globs on the path below the target; when given, other files are left out
 * @param exclude globs on the path below the target; files and folders that match are left out
 * @param maxDepth deepest folder that is looked into; the target's own files are at depth 1
 * @param oneFileSystem whether to leave out what is mounted below the target
 */
record FilesSettings(
    List<String> include,
    List<String> exclude,
    @Default("128") int maxDepth,
    @Default("false") boolean oneFileSystem) {

  /** A disk is near: a folder or two ahead hide its waiting. */
  static final int LISTED_AHEAD = 2;

  FilesSettings {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    options(include, exclude, maxDepth);
  }

  /** Those that every tree has. */
  TreeOptions options() {
    return options(include, exclude, maxDepth);
  }

  private static TreeOptions options(List<String> include, List<String> exclude, int maxDepth) {
    return new TreeOptions(include, exclude, maxDepth, LISTED_AHEAD);
  }
}
