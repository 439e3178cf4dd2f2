package org.inshore.scanners.files;

import java.util.List;
import org.inshore.spi.scan.Default;

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

  FilesSettings {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    if (maxDepth < 1 || maxDepth > 1000) {
      throw new IllegalArgumentException("max-depth: 1 – 1000");
    }
    include.forEach(Glob::of);
    exclude.forEach(Glob::of);
  }
}
