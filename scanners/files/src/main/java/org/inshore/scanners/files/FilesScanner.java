package org.inshore.scanners.files;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.inshore.scanners.files.mount.MountTable;
import org.inshore.scanners.files.mount.PathNames;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Location;
import org.inshore.trees.Selection;
import org.inshore.trees.SpecialPlaces;
import org.inshore.trees.TreeWalk;
import org.inshore.trees.range.Requests;
import org.jspecify.annotations.Nullable;

/** Lists the files below a path and hands on their names and bytes. */
final class FilesScanner implements Scanner {
  private static final Messages MESSAGES = Messages.of(FilesScanner.class);

  private final DataSource source;
  private final Path root;
  private final FilesSettings settings;
  private final MountTable mounts;
  private final Limits limits;
  private final Selection selection;

  /** Paths that their location's text does not lead back to: names of a broken encoding. */
  private final Map<String, Path> oddPaths = new ConcurrentHashMap<>();

  FilesScanner(
      DataSource source, Path root, FilesSettings settings, MountTable mounts, Limits limits) {
    this.source = source;
    this.root = root;
    this.settings = settings;
    this.mounts = mounts;
    this.limits = limits;
    this.selection = new Selection(settings.options());
  }

  @Override
  public void discover(AssetSink sink) throws ScanException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    LocalFolders folders =
        new LocalFolders(root, settings, mounts, oddPaths, Files::newDirectoryStream);
    try (Requests requests = new Requests(FilesSettings.LISTED_AHEAD)) {
      new TreeWalk(Location.of(source.id()), folders, settings.options(), requests, sink)
          .walk(folders.root());
    }
  }

  @Override
  public void read(Asset asset, ContentSink sink) throws ScanException, InterruptedException {
    // Of an empty file nothing is read that an interrupt could end.
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    String relative = Objects.requireNonNullElse(asset.location().value("path"), "");
    Path path = path(relative);
    String name = relative.substring(relative.lastIndexOf('/') + 1);
    // Folders carry markings and identifiers just as names do; a line for each part of the path.
    sink.content(
        Content.Text.whole(asset.location().append("name", name), relative.replace('/', '\n')));

    Wording special = SpecialPlaces.of(relative);
    if (special != null) {
      sink.note(special);
    }

    BasicFileAttributes before = attributes(path, relative);
    if (!before.isRegularFile()) {
      throw unreadable("read.changed", relative, null);
    }
    // Of a text no more than a block is held, so it may be larger than what is usual; the scan
    // says so of all else. A lower limit is the operator's will.
    if (limits.fileBytes() < Limits.DEFAULT.fileBytes() && before.size() > limits.fileBytes()) {
      throw new ScanException(
          Category.LIMIT_EXCEEDED,
          MESSAGES.wording("read.large", relative, size(before.size()), size(limits.fileBytes())));
    }
    Instant created = created(before);
    if (created != null) {
      sink.created(asset.location(), created);
    }
    FileBytes bytes = new FileBytes(path, before.size(), other -> beside(relative, other));
    checkReadable(bytes, relative);
    UserAttributes.push(path, asset.location(), sink);
    if (bytes.size() == 0) {
      return;
    }
    sink.content(new Content.Binary(asset.location(), name, bytes));

    BasicFileAttributes after = attributes(path, relative);
    if (after.size() != before.size()
        || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
      sink.note(MESSAGES.wording("read.modified"));
    }
  }

  @Override
  public void close() {
    oddPaths.clear();
  }

  private Path path(String relative) throws ScanException {
    Path odd = oddPaths.get(relative);
    if (odd != null) {
      return odd;
    }
    if (isRoot(relative)) {
      return root;
    }
    Path path = PathNames.pathOrNull(PathNames.text(root) + "/" + relative);
    if (path == null || !path.normalize().startsWith(root)) {
      throw unreadable("read.vanished", relative, null);
    }
    return path;
  }

  /** Whether the source is one file, and this is its name: only then is the root looked at. */
  private boolean isRoot(String relative) {
    return relative.equals(PathNames.name(root)) && Files.isRegularFile(root);
  }

  /** The path of a file beside another, if the scan looks at it as well. */
  private @Nullable Path beside(String relative, String name) {
    String other = relative.substring(0, relative.lastIndexOf('/') + 1) + name;
    if (name.indexOf('/') >= 0 || isRoot(relative) || selection.whyNotFile(other) != null) {
      return null;
    }
    return PathNames.pathOrNull(PathNames.text(root) + "/" + other);
  }

  private static BasicFileAttributes attributes(Path path, String relative) throws ScanException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (AccessDeniedException e) {
      throw denied(relative, e);
    } catch (IOException e) {
      throw unreadable("read.vanished", relative, e);
    }
  }

  /** When the file came to be where it is; null where the file system does not keep that. */
  private static @Nullable Instant created(BasicFileAttributes attributes) {
    Instant created = attributes.creationTime().toInstant();
    // Where nothing is kept, the JDK tells the time of the last change, or the epoch.
    boolean kept =
        created.isAfter(Instant.EPOCH)
            && !attributes.creationTime().equals(attributes.lastModifiedTime());
    return kept ? created : null;
  }

  private static void checkReadable(FileBytes bytes, String relative)
      throws ScanException, InterruptedException {
    try {
      bytes.check();
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (AccessDeniedException e) {
      throw denied(relative, e);
    } catch (IOException e) {
      throw unreadable("read.failed", relative, e);
    }
  }

  private static ScanException denied(String relative, IOException cause) {
    return new ScanException(
        Category.ACCESS_DENIED, MESSAGES.wording("read.denied", relative), cause);
  }

  private static ScanException unreadable(
      String message, String relative, @Nullable IOException cause) {
    return new ScanException(Category.UNREADABLE, MESSAGES.wording(message, relative), cause);
  }

  /** A size in the largest unit that keeps it exact: two that differ must not read the same. */
  private static String size(long bytes) {
    if (bytes % (1 << 20) == 0) {
      return (bytes >> 20) + " MB";
    }
    return bytes % (1 << 10) == 0 ? (bytes >> 10) + " KB" : bytes + " B";
  }
}
