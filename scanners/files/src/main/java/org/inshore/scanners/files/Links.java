package org.inshore.scanners.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.scanners.files.mount.Mount;
import org.inshore.scanners.files.mount.MountTable;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.trees.Entry.Fate;
import org.inshore.trees.LinkFates;
import org.inshore.trees.Selection;

/**
 * Classifies symbolic links by the real path of their target. One below the root of the walk is
 * read in its own place; what lies elsewhere is seen through the link by whoever uses the tree, and
 * nobody has looked at it.
 */
final class Links {
  private static final Messages MESSAGES = Messages.of(Links.class);

  private final Path root;
  private final Selection selection;
  private final MountTable mounts;

  Links(Path root, Selection selection, MountTable mounts) {
    this.root = root;
    this.selection = selection;
    this.mounts = mounts;
  }

  /** Resolves one link. */
  Fate of(Path link, String relative) {
    Wording excluded = selection.whyNotLink(relative);
    if (excluded != null) {
      return new Fate(excluded, null);
    }
    Path target;
    try {
      target = link.toRealPath();
      if (target.startsWith(root.toRealPath())) {
        return LinkFates.INSIDE;
      }
    } catch (AccessDeniedException e) {
      return new Fate(MESSAGES.wording("folder.denied", relative), Category.ACCESS_DENIED);
    } catch (IOException e) {
      // Nothing is there, or links lead in a circle.
      return LinkFates.NOWHERE;
    }
    Mount mount = mounts.holding(target);
    boolean folder = Files.isDirectory(target);
    if ((mount != null && mount.isPseudo()) || !(folder || Files.isRegularFile(target))) {
      return LinkFates.SPECIAL;
    }
    Wording unwanted = folder ? null : selection.whyNotFile(relative);
    return unwanted == null ? LinkFates.ELSEWHERE : new Fate(unwanted, null);
  }
}
