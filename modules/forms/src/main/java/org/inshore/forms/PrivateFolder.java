package org.inshore.forms;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder that only this user can open, for what POI keeps on disk while it writes. It
 * lies in the folder of the run, which the next run clears if this one is killed.
 *
 * <p>Its own choice is one folder that all users of a machine share, which the first of them closes
 * to the others.
 */
public final class PrivateFolder implements TempFileCreationStrategy, AutoCloseable {
  private final Path folder;

  /** Makes it. */
  public PrivateFolder() throws IOException {
    // Read here: the JDK itself would keep to what this was when the JVM started.
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    folder = Files.createTempDirectory(temporary, "inshore-");
    TempFile.setThreadLocalTempFileCreationStrategy(this);
  }

  @Override
  public File createTempFile(String prefix, @Nullable String suffix) throws IOException {
    return Files.createTempFile(folder, prefix, suffix).toFile();
  }

  @Override
  public File createTempDirectory(String prefix) throws IOException {
    return Files.createTempDirectory(folder, prefix).toFile();
  }

  @Override
  public void close() throws IOException {
    TempFile.setThreadLocalTempFileCreationStrategy(null);
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
