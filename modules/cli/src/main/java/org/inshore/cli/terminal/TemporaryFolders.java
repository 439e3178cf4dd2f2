package org.inshore.cli.terminal;

import java.nio.file.Path;
import java.util.List;
import org.inshore.core.file.NativeLibrary;
import org.inshore.core.file.RunFolder;
import org.inshore.core.file.RunFolderException;
import org.jspecify.annotations.Nullable;

/**
 * The folders of this run for temporary files, told to everybody by system properties. Libraries
 * and plugins read {@code java.io.tmpdir} as they go and so find the run's folder in it. The JDK
 * itself read it when the JVM started: for what it makes the launcher has given the run's folder
 * already.
 */
public final class TemporaryFolders implements AutoCloseable {
  private static final String TEMPORARY = "java.io.tmpdir";

  /** The folder around it, which messages name. */
  private static final String GIVEN = "inshore.temporary";

  /** Where libraries with native code unpack it: SQLite's and Zstandard's. */
  private static final List<String> NATIVE = List.of("org.sqlite.tmpdir", "ZstdTempFolder");

  private final RunFolder files;
  private final @Nullable RunFolder libraries;

  private TemporaryFolders(RunFolder files, @Nullable RunFolder libraries) {
    this.files = files;
    this.libraries = libraries;
  }

  /**
   * Makes them, and clears those of runs that died.
   *
   * @throws RunFolderException if one of the folders cannot be used
   */
  public static TemporaryFolders open() throws RunFolderException {
    // The launcher names the folder so where it could make none in it: why is told here.
    Path given = Path.of(System.getProperty(GIVEN, System.getProperty(TEMPORARY)));
    RunFolder files = RunFolder.open(given, "INSHORE_TMP_DIR");
    System.setProperty(TEMPORARY, files.path().toString());
    System.setProperty(GIVEN, RunFolder.common(files.path()).toString());
    String nativeFolder = System.getenv(NativeLibrary.VARIABLE);
    if (nativeFolder == null || nativeFolder.isBlank()) {
      return new TemporaryFolders(files, null);
    }
    try {
      RunFolder libraries = RunFolder.open(Path.of(nativeFolder), NativeLibrary.VARIABLE);
      NATIVE.forEach(name -> System.setProperty(name, libraries.path().toString()));
      return new TemporaryFolders(files, libraries);
    } catch (RunFolderException e) {
      files.close();
      throw e;
    }
  }

  /** Where temporary files go now. */
  public static Path files() {
    return Path.of(System.getProperty(TEMPORARY));
  }

  @Override
  public void close() {
    if (libraries != null) {
      libraries.close();
    }
    files.close();
  }
}
