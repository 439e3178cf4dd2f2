package org.inshore.scanners.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;
import org.inshore.scanners.files.access.Exports;
import org.inshore.scanners.files.access.HostAccounts;
import org.inshore.scanners.files.access.ListedReaders;
import org.inshore.scanners.files.access.OthersAccess;
import org.inshore.scanners.files.access.OthersAccess.Visitors;
import org.inshore.scanners.files.access.UnixStat;
import org.inshore.scanners.files.mount.Mount;
import org.inshore.scanners.files.mount.MountTable;
import org.inshore.scanners.files.mount.PathNames;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Readers;
import org.inshore.trees.Entry;
import org.inshore.trees.Folders;
import org.inshore.trees.Listing;
import org.inshore.trees.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Folders of this machine and of what is mounted on it. A listing tells names alone; what they are
 * is looked at when the walk comes to them. Links are not followed.
 */
final class LocalFolders implements Folders {
  private static final Messages MESSAGES = Messages.of(LocalFolders.class);

  /** Bytes of a path, with which Linux opens nothing any more. */
  private static final int LONGEST_PATH = 4096;

  /** Opens a folder; tests stand in for a folder without rights, which root never meets. */
  interface Opener {
    DirectoryStream<Path> open(Path folder) throws IOException;
  }

  /**
   * Handle of an entry.
   *
   * @param visitors who can come to the folder that it is, or else to the folder that it is in;
   *     null if nobody
   */
  record Place(Path path, @Nullable Visitors visitors) {}

  private final Path root;
  private final boolean oneFileSystem;
  private final Links links;
  private final MountTable mounts;
  private final OthersAccess access;
  private final ListedReaders lists = ListedReaders.read();
  private final Map<String, Path> oddPaths;
  private final Opener opener;

  /**
   * Makes the folders below a root.
   *
   * @param oddPaths takes the paths that their location's text does not lead back to
   */
  LocalFolders(
      Path root,
      FilesSettings settings,
      MountTable mounts,
      Map<String, Path> oddPaths,
      Opener opener) {
    this.root = root;
    this.oneFileSystem = settings.oneFileSystem();
    this.links = new Links(root, new Selection(settings.options()), mounts);
    this.mounts = mounts;
    this.access = new OthersAccess(mounts, HostAccounts.read(), Exports.read());
    this.oddPaths = oddPaths;
    this.opener = opener;
  }

  /** What a walk begins with. */
  Entry root() throws ScanException {
    BasicFileAttributes attributes;
    try {
      attributes = OthersAccess.attributes(root);
    } catch (IOException e) {
      throw failure(e, root.toString());
    }
    Mount mount = mounts.holding(root);
    if (!attributes.isDirectory()) {
      Path parent = root.getParent();
      return named(PathNames.name(root), root, parent == null ? null : access.at(parent));
    }
    if (mount != null && mount.isPseudo()) {
      throw new ScanException(
          Category.CONFIGURATION, MESSAGES.wording("target.pseudo", root.toString(), mount.type()));
    }
    return Entry.folder("", new Place(root, access.at(root)));
  }

  @Override
  public Listing list(Entry folder) throws ScanException {
    Place place = place(folder);
    String shown = folder.path().isEmpty() ? root.toString() : folder.path();
    try {
      return new LocalListing(
          opener.open(place.path()), folder, place, PathNames.text(root), shown, oddPaths);
    } catch (IOException e) {
      throw failure(e, shown);
    }
  }

  /** An entry of which no more than its name is known. */
  static Entry named(String relative, Path path, @Nullable Visitors visitors) {
    return new Entry(
        relative, null, Entry.Type.FILE, -1, null, null, null, null, new Place(path, visitors));
  }

  @Override
  public boolean looksAhead() {
    return true;
  }

  @Override
  public Entry look(Entry listed) throws ScanException {
    if (listed.fate() != null) {
      return listed;
    }
    Place place = place(listed);
    Path path = place.path();
    String relative = listed.path();
    BasicFileAttributes attributes;
    try {
      attributes = OthersAccess.attributes(path);
    } catch (IOException e) {
      throw failure(e, relative);
    }
    Instant modified = attributes.lastModifiedTime().toInstant();
    if (attributes.isSymbolicLink()) {
      Entry.Fate fate = links.of(path, relative);
      return of(relative, Entry.Type.LINK, modified, fate, null);
    }
    if (attributes.isDirectory()) {
      Visitors below = access.in(path, attributes, place.visitors());
      Wording reason = whyNotEnter(path);
      Entry.Fate fate = reason == null ? null : new Entry.Fate(reason, null);
      return of(relative, Entry.Type.FOLDER, modified, fate, new Place(path, below));
    }
    if (!attributes.isRegularFile()) {
      boolean block = attributes instanceof UnixStat stat && stat.isBlockDevice();
      Wording reason = MESSAGES.wording(block ? "unread.device" : "skipped.special");
      Entry.Fate fate = new Entry.Fate(reason, block ? Category.NO_READER : null);
      return of(relative, Entry.Type.SPECIAL, modified, fate, null);
    }
    Readers many = access.readers(attributes, place.visitors());
    return new Entry(
        relative,
        null,
        Entry.Type.FILE,
        attributes.size(),
        modified,
        FileVersion.of(attributes, Instant.now()),
        many == null ? lists.of(path, attributes) : many,
        null,
        place);
  }

  private static Entry of(
      String relative,
      Entry.Type type,
      Instant modified,
      Entry.@Nullable Fate fate,
      @Nullable Place place) {
    return new Entry(relative, null, type, -1, modified, null, null, fate, place);
  }

  private static Place place(Entry entry) {
    if (entry.handle() instanceof Place place) {
      return place;
    }
    throw new IllegalArgumentException("not of these folders");
  }

  private @Nullable Wording whyNotEnter(Path path) {
    Mount mount = mounts.at(path);
    if (mount != null && mount.isPseudo()) {
      return MESSAGES.wording("skipped.pseudo", mount.type());
    }
    return mount != null && oneFileSystem ? MESSAGES.wording("skipped.mount", mount.type()) : null;
  }

  static ScanException failure(IOException cause, String shown) {
    return switch (cause) {
      case NoSuchFileException _ ->
          new ScanException(Category.UNREADABLE, MESSAGES.wording("folder.vanished"), cause);
      case AccessDeniedException _ ->
          new ScanException(
              Category.ACCESS_DENIED, MESSAGES.wording("folder.denied", shown), cause);
      case FileSystemException e when isTooLong(e.getFile()) ->
          new ScanException(Category.UNREADABLE, MESSAGES.wording("folder.long"), cause);
      default ->
          new ScanException(Category.UNREADABLE, MESSAGES.wording("folder.failed", shown), cause);
    };
  }

  private static boolean isTooLong(@Nullable String path) {
    return path != null && path.getBytes(StandardCharsets.UTF_8).length >= LONGEST_PATH;
  }
}
