package org.inshore.scanners.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inshore.scanners.files.mount.PathNames;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.trees.Entry;
import org.inshore.trees.Listing;

/**
 * The listing of one folder by the names that its entries' locations get; two that decode alike are
 * told apart. Of an earlier scan's result in it the files are taken out, which is said once.
 */
final class LocalListing implements Listing {
  private static final Messages MESSAGES = Messages.of(LocalListing.class);

  /** More than any result of a scan has files: one is seen in the first page. */
  private static final int PAGE = 4096;

  private final DirectoryStream<Path> stream;
  private final Iterator<Path> children;
  private final Entry folder;
  private final LocalFolders.Place place;
  private final String rootText;
  private final String shown;
  private final Map<String, Path> oddPaths;
  private final Set<String> oddNames = new HashSet<>();

  /** Whether the text of the folder's own location leads back to it. */
  private final boolean straight;

  private boolean begun;

  LocalListing(
      DirectoryStream<Path> stream,
      Entry folder,
      LocalFolders.Place place,
      String rootText,
      String shown,
      Map<String, Path> oddPaths) {
    this.stream = stream;
    this.children = stream.iterator();
    this.folder = folder;
    this.place = place;
    this.rootText = rootText;
    this.shown = shown;
    this.oddPaths = oddPaths;
    this.straight =
        place
            .path()
            .equals(
                PathNames.pathOrNull(
                    folder.path().isEmpty() ? rootText : rootText + "/" + folder.path()));
  }

  @Override
  public List<Entry> next() throws ScanException, InterruptedException {
    Map<String, Path> page = new LinkedHashMap<>();
    try {
      while (page.size() < PAGE && children.hasNext()) {
        Path child = children.next();
        page.put(name(child), child);
      }
    } catch (DirectoryIteratorException e) {
      throw LocalFolders.failure(Objects.requireNonNull(e.getCause()), shown);
    }
    List<Entry> entries = new ArrayList<>(page.size() + 1);
    // A result that is itself the target is read: somebody wants to know what is in it.
    if (!begun && !folder.path().isEmpty()) {
      leaveOutResult(page, entries);
    }
    begun = true;
    page.forEach(
        (name, child) -> entries.add(LocalFolders.named(relative(name), child, place.visitors())));
    return entries;
  }

  private String relative(String name) {
    return folder.path().isEmpty() ? name : folder.path() + "/" + name;
  }

  /** The name that leads back to a child, or one that is remembered with it. */
  private String name(Path child) {
    String name = PathNames.name(child);
    if (straight && PathNames.isPlain(name)) {
      return name;
    }
    Path back = PathNames.pathOrNull(rootText + "/" + relative(name));
    if (child.equals(back)) {
      return name;
    }
    String own = name;
    boolean twin = back != null && Files.exists(back, LinkOption.NOFOLLOW_LINKS);
    for (int i = 2; twin || oddNames.contains(own); i++) {
      own = name + "~" + i;
      twin = Files.exists(place.path().resolve(own), LinkOption.NOFOLLOW_LINKS);
    }
    oddNames.add(own);
    oddPaths.put(relative(own), child);
    return own;
  }

  private void leaveOutResult(Map<String, Path> page, List<Entry> entries)
      throws InterruptedException {
    Set<String> own = EarlierResult.in(page);
    if (own.isEmpty()) {
      return;
    }
    boolean whole = page.containsKey(EarlierResult.MANIFEST);
    page.keySet().removeAll(own);
    Wording reason =
        MESSAGES.wording(
            whole ? "skipped.result" : "skipped.unfinished", String.valueOf(own.size()));
    entries.add(folder.with(new Entry.Fate(reason, null)));
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      // All was listed; a failure to say goodbye changes nothing.
      oddNames.clear();
    }
  }
}
