package org.inshore.scanners.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.scanners.documents.guard.TemporaryFile;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A folder for the temporary files of one test class, so that those of others are not seen. */
public final class OwnTemporaryFolder implements BeforeAllCallback, AfterAllCallback {
  private final String before = System.getProperty("java.io.tmpdir");

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    System.setProperty("java.io.tmpdir", Files.createTempDirectory("own-").toString());
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    Path folder = TemporaryFile.folder();
    System.setProperty("java.io.tmpdir", before);
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }

  /** What extractors have in it under a name. */
  public Set<Path> named() throws IOException {
    try (Stream<Path> files = Files.list(TemporaryFile.folder())) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("inshore-"))
          .collect(Collectors.toSet());
    }
  }

  /** The files of it that are open and have no name any more, by the names that they had. */
  public Set<String> unlinked() throws IOException {
    String folder = TemporaryFile.folder().toRealPath() + "/";
    Set<String> found = new HashSet<>();
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
      for (Path each : descriptors.toList()) {
        String target = target(each);
        if (target.startsWith(folder) && target.endsWith(" (deleted)")) {
          found.add(target);
        }
      }
    }
    return found;
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return ""; // closed meanwhile
    }
  }
}
