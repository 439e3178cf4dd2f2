package org.inshore.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library. Its driver loads it from {@code org.sqlite.lib.path} if it is there;
 * else it unpacks it at each start, to {@code org.sqlite.tmpdir} or {@code java.io.tmpdir}.
 */
public final class NativeLibrary {
  /** What of the environment says where it is unpacked. */
  public static final String VARIABLE = "INSHORE_NATIVE_DIR";

  private NativeLibrary() {}

  /**
   * Loads it, once.
   *
   * @throws RunFolderException if it cannot be unpacked or loaded, with the remedy
   */
  public static void load() throws RunFolderException {
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception | UnsatisfiedLinkError e) {
      String folder = System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"));
      throw new RunFolderException("native", RunFolder.common(Path.of(folder)), VARIABLE, e);
    }
  }

  /**
   * Unpacks it for this machine, for a distribution.
   *
   * @param folder made if need be
   * @throws IOException if it cannot be written
   */
  public static void unpack(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    Files.createDirectories(folder);
    try (InputStream in = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
      if (in != null) {
        Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
