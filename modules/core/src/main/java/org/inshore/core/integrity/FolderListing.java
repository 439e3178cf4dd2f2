package org.inshore.core.integrity;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.inshore.core.inventory.read.ScanAccount;

/** Recursive listing of a folder: hidden files too, links never followed. */
final class FolderListing {
  private static final int MAX = 10_000;
  private static final Pattern LEFT_OVER = Pattern.compile("\\.inshore-[0-9a-f-]{36}\\.tmp");

  /** Types of entries. */
  enum Entry {
    FILE,
    FOLDER,
    /** A link or something stranger, whatever it leads to. */
    LINK
  }

  private FolderListing() {}

  /** The first entries by their paths in the folder, with slashes; a folder's ends with one. */
  static SortedMap<String, Entry> of(Path folder) throws IOException {
    TreeMap<String, Entry> entries = new TreeMap<>();
    Path root = folder.toRealPath();
    FileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            return each.equals(root) ? FileVisitResult.CONTINUE : add(each, Entry.FOLDER, "/");
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
            return add(each, attributes.isRegularFile() ? Entry.FILE : Entry.LINK, "");
          }

          private FileVisitResult add(Path each, Entry entry, String end) {
            entries.put(root.relativize(each).toString().replace('\\', '/') + end, entry);
            return entries.size() < MAX ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }
        };
    Files.walkFileTree(root, visitor);
    return entries;
  }

  /** Whether nothing lies in a folder. */
  static boolean isEmpty(Path folder) throws IOException {
    return of(folder).isEmpty();
  }

  /** Whether a file is one that a command of ours had not finished when it was killed. */
  static boolean isLeftOver(String name) {
    return LEFT_OVER.matcher(name).matches();
  }

  /** Whether it is what a scan had read of tables that it was not done with. */
  static boolean isSlice(String name) {
    return name.startsWith("slices/");
  }

  /**
   * Whether results stand or fall with a file: the inventory, whatever the store reads with it, the
   * log, the record of an audit.
   */
  static boolean isEvidence(String name) {
    return name.equals(ActionLog.FILE)
        || name.startsWith(ScanAccount.FILE)
        || name.equals(Verification.AUDIT);
  }
}
