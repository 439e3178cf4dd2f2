package org.inshore.core.triage;

import java.util.HashMap;
import java.util.Map;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.source.Location;

/**
 * The files that a first pass reads: of every folder the first few that are not large. They tell
 * what the others there are likely to hold, and not how likely: a folder's first files are no
 * random sample. Belongs to the thread that lists a source.
 */
public final class FewFiles {
  /** Enough to tell folders that hold what is looked for from those that do not. */
  static final int OF_A_FOLDER = 20;

  static final long MAX_BYTES = 1 << 22;

  /** Folders are forgotten beyond that, and begin anew. */
  private static final int MAX_FOLDERS = 1 << 16;

  private final Map<String, Integer> byFolder = new HashMap<>();

  /** Whether a file is one of them. */
  public boolean take(Asset file) {
    if (file.size() > MAX_BYTES) {
      return false;
    }
    if (byFolder.size() >= MAX_FOLDERS) {
      byFolder.clear();
    }
    return byFolder.merge(folder(file.location()), 1, Integer::sum) <= OF_A_FOLDER;
  }

  /** The folder that a file lies in, as a text that no other folder has. */
  public static String folder(Location file) {
    Location outer = file.outer();
    String path = file.segments().isEmpty() ? "" : file.segments().getLast().value();
    return (outer == null ? file.source() : outer.toString())
        + ' '
        + path.substring(0, path.lastIndexOf('/') + 1);
  }
}
