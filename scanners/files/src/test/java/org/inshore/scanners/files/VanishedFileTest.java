package org.inshore.scanners.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.files.mount.MountTable;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.inshore.trees.TreeWalk;
import org.inshore.trees.range.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was listed and is gone when its turn comes was not looked at, and that is told. */
class VanishedFileTest {
  @TempDir private Path root;

  @Test
  void aFileThatVanishesDuringDiscoveryHasAnOutcome() throws Exception {
    for (String name : List.of("a.txt", "b.txt", "c.txt")) {
      Files.writeString(root.resolve(name), "1");
    }
    LocalFolders.Opener opener =
        folder -> {
          List<Path> listed;
          try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
            listed = list(names);
          }
          Files.delete(root.resolve("b.txt"));
          return stream(listed);
        };
    FilesSettings settings = new FilesSettings(List.of(), List.of(), 9, false);
    LocalFolders folders =
        new LocalFolders(root, settings, MountTable.parse("", ""), new HashMap<>(), opener);
    Recorded recorded = new Recorded();
    try (Requests requests = new Requests(2)) {
      new TreeWalk(Location.of("s"), folders, settings.options(), requests, recorded)
          .walk(folders.root());
    }
    assertThat(recorded.paths()).containsExactly("a.txt", "c.txt");
    assertThat(recorded.failed).containsExactly(Map.entry("b.txt", Category.UNREADABLE));
  }

  private static List<Path> list(DirectoryStream<Path> names) {
    List<Path> list = new ArrayList<>();
    names.forEach(list::add);
    return list;
  }

  private static DirectoryStream<Path> stream(List<Path> listed) {
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return listed.iterator();
      }

      @Override
      public void close() {}
    };
  }
}
