package org.inshore.testkit.scanner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.testkit.server.FileServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Contract of scanners of files that a server on this machine hands out: a folder with files of any
 * name and length, an empty one, and one that the server refuses. One server for all tests of a
 * class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServedFolderContract extends ScannerContract {
  /** A file that is to be refused. */
  protected static final String REFUSED = "refused.txt";

  @TempDir static Path root;
  @TempDir static Path work;

  private FileServer server = none();

  // It is there before any test.
  @SuppressWarnings("NullAway")
  private static FileServer none() {
    return null;
  }

  /**
   * Starts the server.
   *
   * @param folder what it hands out; of {@link #REFUSED} it refuses the content
   * @param own its own files
   */
  protected abstract FileServer serve(Path folder, Path own) throws Exception;

  /** The name of a folder, with what a name may hold there. */
  protected String folder() {
    return "客户 %2f:资料";
  }

  @BeforeAll
  final void plant() throws Exception {
    Path folder = root.resolve(folder());
    Files.createDirectories(folder.resolve("深"));
    Files.writeString(folder.resolve("名单.csv"), "身份证号\n" + VALUE + "\n");
    Files.writeString(folder.resolve("深/a b.txt"), "x".repeat(100_000));
    Files.writeString(root.resolve("a.txt"), VALUE);
    Files.writeString(root.resolve("large.txt"), (VALUE + "\n").repeat(80_000));
    Files.createFile(root.resolve("empty"));
    Files.writeString(root.resolve(REFUSED), VALUE);
    server = serve(root, work);
  }

  @AfterAll
  final void end() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Override
  protected final DataSource source() {
    return new DataSource("share", factory().name(), server.target(), Declaration.NONE);
  }

  @Override
  protected final Map<String, Object> settings() throws IOException {
    return server.settings();
  }

  @Override
  protected final String host() {
    return "127.0.0.1";
  }

  @Override
  protected final Object state() throws IOException {
    return FolderState.of(root);
  }
}
