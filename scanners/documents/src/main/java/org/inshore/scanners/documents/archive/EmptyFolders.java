package org.inshore.scanners.documents.archive;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Names of folders in an archive; of those with something in them, that says their name, too. */
public final class EmptyFolders {
  private static final int MOST = 100_000;

  private final Set<String> folders = new LinkedHashSet<>();
  private final Set<String> filled = new HashSet<>();

  /** Takes an entry of any kind. */
  public void add(String entry, boolean isFolder) {
    String name = entry.endsWith("/") ? entry.substring(0, entry.length() - 1) : entry;
    if (isFolder && folders.size() < MOST) {
      folders.add(name);
    }
    int end = name.lastIndexOf('/');
    if (end > 0 && filled.size() < MOST) {
      filled.add(name.substring(0, end));
    }
  }

  /** Hands them on as {@code part:folders}. */
  public void push(Location archive, ContentSink sink) throws ScanException, InterruptedException {
    TextBlocks names = new TextBlocks(archive.append("part", "folders"), sink);
    for (String folder : folders) {
      if (!filled.contains(folder)) {
        names.append(folder + "\n");
      }
    }
    names.finish();
  }
}
