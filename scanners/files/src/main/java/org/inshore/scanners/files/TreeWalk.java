package org.inshore.scanners.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.scanners.files.OthersAccess.Visitors;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a tree, in the order of names, so that two scans list alike. Links are not
 * followed; all that is not an asset is left out or fails, with its reason.
 */
final class TreeWalk {
  private static final Messages MESSAGES = Messages.of(TreeWalk.class);

  /** Opens a folder; tests stand in for a folder without rights, which root never meets. */
  interface Opener {
    DirectoryStream<Path> open(Path folder) throws IOException;
  }

  private final Location source;
  private final Path root;
  private final String rootText;
  private final FilesSettings settings;
  private final Selection selection;
  private final Links links;
  private final MountTable mounts;
  private final OthersAccess access;
  private final Map<String, Path> oddPaths;
  private final AssetSink sink;
  private final Opener opener;

  TreeWalk(
      Location source,
      Path root,
      FilesSettings settings,
      MountTable mounts,
      Map<String, Path> oddPaths,
      AssetSink sink,
      Opener opener) {
    this.source = source;
    this.root = root;
    this.rootText = PathNames.text(root);
    this.settings = settings;
    this.selection = new Selection(settings);
    this.links = new Links(root, selection, mounts);
    this.mounts = mounts;
    this.access = new OthersAccess(mounts, HostAccounts.read(), Exports.read());
    this.oddPaths = oddPaths;
    this.sink = sink;
    this.opener = opener;
  }

  /**
   * Walks.
   *
   * @throws ScanException if the target itself cannot be looked at
   */
  void walk() throws ScanException, InterruptedException {
    BasicFileAttributes attributes;
    try {
      attributes = OthersAccess.attributes(root);
    } catch (IOException e) {
      throw failure(e, root.toString());
    }
    Mount mount = mounts.holding(root);
    if (!attributes.isDirectory()) {
      Path parent = root.getParent();
      visit(root, PathNames.name(root), 0, parent == null ? null : access.at(parent));
      return;
    }
    if (mount != null && mount.isPseudo()) {
      throw new ScanException(
          Category.CONFIGURATION, MESSAGES.wording("target.pseudo", root.toString(), mount.type()));
    }
    try {
      // A result that is itself the target is read: somebody wants to know what is in it.
      visitAll(list(root, ""), "", 1, access.at(root));
    } catch (IOException e) {
      throw failure(e, root.toString());
    }
  }

  private void visitAll(
      Map<String, Path> children, String folder, int depth, @Nullable Visitors visitors)
      throws InterruptedException {
    for (Map.Entry<String, Path> child : children.entrySet()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      String relative = folder.isEmpty() ? child.getKey() : folder + "/" + child.getKey();
      visit(child.getValue(), relative, depth, visitors);
    }
  }

  /**
   * Visits one child.
   *
   * @param visitors who can come to the folder it is in; null if nobody
   */
  private void visit(Path path, String relative, int depth, @Nullable Visitors visitors)
      throws InterruptedException {
    Asset unknown = asset(relative, "file", null);
    BasicFileAttributes attributes;
    try {
      attributes = OthersAccess.attributes(path);
    } catch (NoSuchFileException e) {
      sink.failed(unknown, vanished(e));
      return;
    } catch (IOException e) {
      sink.failed(unknown, failure(e, relative));
      return;
    }
    if (attributes.isSymbolicLink()) {
      Links.Fate fate = links.of(path, relative);
      tell(asset(relative, "link", attributes), fate.reason(), fate.category());
    } else if (attributes.isDirectory()) {
      Visitors below = access.in(path, attributes, visitors);
      enter(path, asset(relative, "folder", attributes), relative, depth, below);
    } else if (!attributes.isRegularFile()) {
      boolean block = OthersAccess.isBlockDevice(path);
      tell(
          asset(relative, "special", attributes),
          MESSAGES.wording(block ? "unread.device" : "skipped.special"),
          block ? Category.NO_READER : null);
    } else {
      Asset closed = asset(relative, "file", attributes);
      Wording reason = selection.whyNotFile(relative);
      Asset file =
          new Asset(
              closed.location(),
              closed.kind(),
              closed.size(),
              closed.modified(),
              access.readers(attributes, visitors),
              reason == null ? FileVersion.of(path, attributes, Instant.now()) : null);
      if (reason == null) {
        sink.asset(file);
      } else {
        sink.skipped(file, reason);
      }
    }
  }

  private void enter(
      Path path, Asset folder, String relative, int depth, @Nullable Visitors visitors)
      throws InterruptedException {
    Wording reason = whyNotEnter(path, relative);
    if (reason != null) {
      sink.skipped(folder, reason);
      return;
    }
    if (depth >= settings.maxDepth()) {
      Wording deep = MESSAGES.wording("limit.depth", String.valueOf(settings.maxDepth()));
      sink.failed(folder, new ScanException(Category.LIMIT_EXCEEDED, deep));
      return;
    }
    Map<String, Path> children;
    try {
      children = list(path, relative);
    } catch (NoSuchFileException e) {
      sink.failed(folder, vanished(e));
      return;
    } catch (IOException e) {
      sink.failed(folder, failure(e, relative));
      return;
    }
    leaveOutResult(children, folder);
    visitAll(children, relative, depth + 1, visitors);
  }

  /** Takes the files of an earlier scan's result out of a folder, and says so once. */
  private void leaveOutResult(Map<String, Path> children, Asset folder)
      throws InterruptedException {
    Set<String> own = EarlierResult.in(children);
    if (own.isEmpty()) {
      return;
    }
    boolean whole = children.containsKey(EarlierResult.MANIFEST);
    children.keySet().removeAll(own);
    sink.skipped(
        folder,
        MESSAGES.wording(
            whole ? "skipped.result" : "skipped.unfinished", String.valueOf(own.size())));
  }

  /** Leaves a place out, or says that it was not looked at where there is a category. */
  private void tell(Asset asset, Wording reason, @Nullable Category category)
      throws InterruptedException {
    if (category == null) {
      sink.skipped(asset, reason);
    } else {
      sink.failed(asset, new ScanException(category, reason));
    }
  }

  private static ScanException vanished(IOException cause) {
    return new ScanException(Category.UNREADABLE, MESSAGES.wording("folder.vanished"), cause);
  }

  private @Nullable Wording whyNotEnter(Path path, String relative) {
    Mount mount = mounts.at(path);
    if (mount != null && mount.isPseudo()) {
      return MESSAGES.wording("skipped.pseudo", mount.type());
    }
    if (mount != null && settings.oneFileSystem()) {
      return MESSAGES.wording("skipped.mount", mount.type());
    }
    return selection.whyNotFolder(relative);
  }

  /** The children by the names that their locations get; two that decode alike are told apart. */
  private Map<String, Path> list(Path folder, String relative) throws IOException {
    Map<String, Path> children = new TreeMap<>();
    try (DirectoryStream<Path> stream = opener.open(folder)) {
      for (Path child : stream) {
        String name = PathNames.name(child);
        for (int i = 2; children.containsKey(name); i++) {
          name = PathNames.name(child) + "~" + i;
        }
        children.put(name, child);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    for (Map.Entry<String, Path> child : children.entrySet()) {
      String below = relative.isEmpty() ? child.getKey() : relative + "/" + child.getKey();
      if (!child.getValue().equals(PathNames.pathOrNull(rootText + "/" + below))) {
        oddPaths.put(below, child.getValue());
      }
    }
    return children;
  }

  private Asset asset(String relative, String kind, @Nullable BasicFileAttributes attributes) {
    return new Asset(
        source.append("path", relative),
        kind,
        attributes == null || !attributes.isRegularFile() ? -1 : attributes.size(),
        attributes == null ? null : attributes.lastModifiedTime().toInstant());
  }

  private static ScanException failure(IOException cause, String relative) {
    return cause instanceof AccessDeniedException
        ? new ScanException(
            Category.ACCESS_DENIED, MESSAGES.wording("folder.denied", relative), cause)
        : new ScanException(
            Category.UNREADABLE, MESSAGES.wording("folder.failed", relative), cause);
  }
}
